import { followTask } from './followTask';
import { reachTask } from './reachTask';
import { scheduleWait } from './schedule';
import type { UpdateCommand, UpdateContext, UpdateResult } from './updateCommand';

/** One profile update from the wanted profile to its end, as far as that is waited for. */
export async function updateProfile(
	context: UpdateContext,
	command: UpdateCommand,
): Promise<UpdateResult> {
	const { runtime, service, state, onTask, onPoll } = context;
	const { partner, pace, waitForCompletion, cancelOnTimeout } = command;
	const wayLimit = scheduleWait(pace, runtime.now());
	const reached = await reachTask(context, command, wayLimit);
	if (reached.kind !== 'reached') return { ...reached, limit: wayLimit };

	const { task, adopted, isAnothers, changes } = reached;
	const facts = { adopted, isAnothers, changes };
	state.saw(task);
	onTask(task);
	// The wait has its full time, however long the way was.
	const limit = scheduleWait(pace, runtime.now());
	if (!waitForCompletion) return { kind: 'inProgress', task, ...facts, limit };
	const options = { schedule: limit, cancelOnTimeout };
	const end = await followTask(runtime, service, partner, task, options, onPoll);
	state.saw(end.task);
	state.forgetLook();
	return { ...end, ...facts, limit };
}
