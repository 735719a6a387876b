import { createService } from '../../../partner-central/service/service';
import type { ProfileUpdateTask } from '../../../partner-central/service/types';
import type { InProgressPolicy } from '../../../partner-central/update/inProgressPolicy';
import {
	startProfileUpdate,
	type StartResult,
} from '../../../partner-central/update/startProfileUpdate';
import {
	updateProfile,
	type UpdateCommand,
	type UpdateOutcome,
} from '../../../partner-central/update/updateProfile';
import { ScriptedRuntime, START_MS, type Step } from './scriptedRuntime';
import { startRequest } from './tasks';
import { START } from './steps';

/**
 * A start against a scripted service; pauses take half of the longest. The script is played
 * to its end, and every start of it has the same body, token included.
 * @returns what it led to, an error too
 */
export async function playStart(
	ifUpdateInProgress: InProgressPolicy,
	script: Step[],
	timeoutMs = 60_000,
	pollIntervalMs = 1000,
) {
	const runtime = new ScriptedRuntime(script);
	const outcome: StartResult | Error = await startProfileUpdate(
		runtime,
		createService(runtime),
		{
			request: startRequest(),
			ifUpdateInProgress,
			schedule: {
				deadline: START_MS + timeoutMs,
				pollIntervalMs,
				maxPollIntervalMs: pollIntervalMs,
			},
		},
		() => undefined,
	).catch((error: Error) => error);
	expect(runtime.calls()).toEqual(runtime.planned());
	const starts = runtime.requests.filter(({ operation }) => operation === START);
	expect(new Set(starts.map(({ body }) => body)).size).toBe(1);
	return { outcome, runtime };
}

interface UpdateSettings extends Partial<UpdateCommand> {
	cancelAtSleep?: number;
}

export interface PlayedUpdate {
	outcome: UpdateOutcome;
	runtime: ScriptedRuntime;
	/** Tasks that were reported as ours. */
	owned: ProfileUpdateTask[];
	/** Numbers of the looks that were reported. */
	looks: number[];
}

/** An update with wait against a scripted service; polls every second, the time is up after two. */
export async function playUpdate(
	script: Step[],
	{ cancelAtSleep = Infinity, ...changes }: UpdateSettings = {},
): Promise<PlayedUpdate> {
	const runtime = new ScriptedRuntime(script);
	runtime.cancelAtSleep = cancelAtSleep;
	const owned: ProfileUpdateTask[] = [];
	const looks: number[] = [];
	const outcome = await updateProfile(
		runtime,
		createService(runtime),
		{
			request: startRequest(),
			ifUpdateInProgress: 'fail',
			waitForCompletion: true,
			cancelOnTimeout: false,
			schedule: { deadline: START_MS + 2000, pollIntervalMs: 1000, maxPollIntervalMs: 1000 },
			...changes,
		},
		{ onTask: (own) => owned.push(own), onPoll: ({ pollNumber }) => looks.push(pollNumber) },
	);
	expect(runtime.calls()).toEqual(runtime.planned());
	return { outcome, runtime, owned, looks };
}
