import { createService } from '../../../partner-central/service/service';
import type { ProfileUpdateTask } from '../../../partner-central/service/types';
import type { InProgressPolicy } from '../../../partner-central/update/inProgressPolicy';
import type { SentStart } from '../../../partner-central/update/journal';
import type { Look } from '../../../partner-central/update/look';
import { PartnerState } from '../../../partner-central/update/partnerState';
import { UpdateBudget } from '../../../partner-central/update/updateBudget';
import type {
	LookContext,
	UpdateCommand,
	UpdateOutcome,
} from '../../../partner-central/update/updateCommand';
import { updateProfile } from '../../../partner-central/update/updateProfile';
import { ScriptedRuntime, type Step } from './scriptedRuntime';
import { START } from './steps';
import { partner, startRequest } from './tasks';

interface UpdateSettings extends Partial<UpdateCommand> {
	budget?: UpdateBudget;
	inspect?: LookContext['inspect'];
	cancelAtSleep?: number;
	/** Every pause lasts so much longer. */
	oversleptMs?: number;
	/** What the run knows of the partner already. */
	state?: PartnerState;
	/** What an earlier try of the item has sent. */
	sent?: SentStart;
}

export interface PlayedUpdate {
	outcome: UpdateOutcome | Error;
	runtime: ScriptedRuntime;
	/** Tasks that were reported as ours. */
	owned: ProfileUpdateTask[];
	/** Numbers of the looks at tasks that were reported. */
	looks: number[];
	/** The looks at the partner that were reported. */
	seen: Look[];
	/** What the item's next try would find. */
	sent?: SentStart;
}

/** An update with wait against a scripted service; polls every second, the time is up after two. */
export async function playUpdate(
	script: Step[],
	{
		cancelAtSleep = Infinity,
		oversleptMs = 0,
		state = new PartnerState(),
		budget = new UpdateBudget([]),
		inspect = async () => await Promise.resolve([]),
		sent,
		...changes
	}: UpdateSettings = {},
): Promise<PlayedUpdate> {
	const runtime = new ScriptedRuntime(script);
	runtime.cancelAtSleep = cancelAtSleep;
	runtime.oversleptMs = oversleptMs;
	const played: Omit<PlayedUpdate, 'outcome'> = { runtime, owned: [], looks: [], seen: [], sent };
	const context = {
		runtime,
		service: createService(runtime),
		state,
		journal: {
			read: () => played.sent,
			write: (written: SentStart) => void (played.sent = written),
			erase: () => void delete played.sent,
		},
		onTask: (own: ProfileUpdateTask) => void played.owned.push(own),
		budget,
		onPoll: ({ pollNumber }: { pollNumber: number }) => void played.looks.push(pollNumber),
		onLook: (look: Look) => void played.seen.push(look),
		inspect,
	};
	const command: UpdateCommand = {
		partner,
		wish: () => ({ ok: true, details: startRequest().TaskDetails }),
		look: 'never',
		skipIfUnchanged: true,
		ifRefusedBefore: 'fail',
		maxUpdates: 0,
		token: { of: () => startRequest().ClientToken },
		ifUpdateInProgress: 'fail',
		waitForCompletion: true,
		cancelOnTimeout: false,
		pace: paceOf(2000),
		...changes,
	};
	const outcome = await updateProfile(context, command).then(
		({ limit: _limit, ...rest }) => rest as UpdateOutcome,
		(error: Error) => error,
	);
	expect(runtime.calls()).toEqual(runtime.planned());
	return { ...played, outcome };
}

export function paceOf(timeoutMs: number, pollIntervalMs = 1000) {
	return {
		timeoutMs,
		pollIntervalMs,
		maxPollIntervalMs: pollIntervalMs,
		workflowDeadline: Infinity,
	};
}

/**
 * A start without a look and without a wait; pauses take half of the longest. Every start of the script has the
 * same body, token included.
 */
export async function playStart(
	ifUpdateInProgress: InProgressPolicy,
	script: Step[],
	timeoutMs = 60_000,
	pollIntervalMs = 1000,
	settings: UpdateSettings = {},
): Promise<PlayedUpdate> {
	const played = await playUpdate(script, {
		ifUpdateInProgress,
		waitForCompletion: false,
		pace: paceOf(timeoutMs, pollIntervalMs),
		...settings,
	});
	const starts = played.runtime.requests.filter(({ operation }) => operation === START);
	expect(new Set(starts.map(({ body }) => body)).size).toBe(1);
	return played;
}
