import type { Fault, Simulator, Unsubscribe } from '../../../simulator';
import { callSigned } from './signedRequest';
import { taskDetails } from './taskDetails';

/** Starts the same task of the first partner each time: one token, one body. */
export function startTask(simulator: Simulator): Promise<Response> {
	return callSigned(simulator, 'StartProfileUpdateTask', {
		Catalog: 'AWS',
		Identifier: simulator.partners[0],
		ClientToken: 'token-1',
		TaskDetails: taskDetails(),
	});
}

/** How many tasks {@link startTask} has led to. */
export function countTasks(simulator: Simulator): number {
	return simulator.tasksOf(simulator.partners[0] ?? '').length;
}

/** Plans a fault for {@link startTask}, unless it names another operation. */
export function injectFault(
	simulator: Simulator,
	fault: Fault & { operation?: string; partner?: string; times?: number; skip?: number },
): Unsubscribe {
	return simulator.faults.inject({ operation: 'StartProfileUpdateTask', ...fault });
}
