import type { KnownProfile } from '../model/types';
import { changedFields } from '../profile/compareDetails';
import type { ProfileUpdateTask } from '../service/types';
import type { Look } from './look';
import { taskState } from './taskStatus';

/** GetPartner may show the profile from before an update for this long after its end. Not documented; generous. */
const MAX_LAG_MS = 10 * 60_000;

/**
 * The profile that a change is merged with and compared with: what GetPartner shows, or the details of the
 * latest task where these say more: it has only just succeeded, so that the read may lag behind, or AWS keeps
 * the same under other addresses (its own copies).
 * @param now The service's time, in milliseconds since the epoch.
 */
export function baseOf({ partner, task }: Look, now: number): KnownProfile | undefined {
	const shown = partner?.Profile;
	const details = task?.TaskDetails;
	if (!details || taskState(task.Status) !== 'succeeded') return shown;
	const isRecent = now - Date.parse(task.EndedAt ?? '') <= MAX_LAG_MS;
	if (!isRecent && !(shown && isSameButForAddresses(shown, details))) return shown;
	// A task without headquarters has kept those that were there.
	return { ...details, Headquarters: details.Headquarters ?? shown?.Headquarters };
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
