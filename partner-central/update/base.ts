import type { KnownProfile } from '../model/types';
import { changedFields } from '../profile/compareDetails';
import type { Partner, ProfileUpdateTask } from '../service/types';
import { timeOf } from './serviceTime';
import { taskState } from './taskStatus';

/** GetPartner may show the profile from before an update for this long after its end. Not documented; generous. */
const MAX_LAG_MS = 10 * 60_000;

/**
 * The profile that a change is merged with and compared with: what GetPartner shows, or the details of the
 * latest task where these say more: it has only just succeeded, so that the read may lag behind, or AWS keeps
 * the same under other addresses (its own copies).
 * @param now The service's time, in milliseconds since the epoch.
 */
export function baseOf(
	{ Profile: shown = {} }: Pick<Partner, 'Profile'>,
	task: ProfileUpdateTask | undefined,
	now: number,
): KnownProfile {
	if (!hasSucceeded(task) || !task.TaskDetails) return shown;
	const { TaskDetails: details, EndedAt } = task;
	const isRecent = now - timeOf(EndedAt) <= MAX_LAG_MS;
	if (!isRecent && !isSameButForAddresses(shown, details)) return shown;
	// A task without headquarters has kept those that were there.
	return { ...details, Headquarters: details.Headquarters ?? shown.Headquarters };
}

export function hasSucceeded(task: ProfileUpdateTask | undefined): task is ProfileUpdateTask {
	return task !== undefined && taskState(task.Status) === 'succeeded';
}

function isSameButForAddresses(shown: KnownProfile, details: KnownProfile): boolean {
	return changedFields(withoutAddresses(shown), withoutAddresses(details)).length === 0;
}

function withoutAddresses(profile: KnownProfile): KnownProfile {
	const contents = profile.LocalizedContents;
	return {
		...profile,
		WebsiteUrl: undefined,
		LogoUrl: undefined,
		LocalizedContents: Array.isArray(contents)
			? contents.map((content: object) => ({
					...content,
					WebsiteUrl: undefined,
					LogoUrl: undefined,
				}))
			: contents,
	};
}
