import {
	ManualClock,
	startSimulator,
	type Fault,
	type Simulator,
	type Unsubscribe,
} from '../../../lab/simulator';
import { callSigned } from './signedRequest';
import { taskDetails } from '../../../lab/profile/taskDetails';

/** A fresh simulator for each test, and a start that a fault may hit. */
export class StartBed {
	clock = new ManualClock();
	private current: Simulator | undefined;

	get simulator(): Simulator {
		if (!this.current) throw new Error('No simulator is running');
		return this.current;
	}

	/** Starts the same task of the first partner each time: one token, one body. */
	readonly start = async (): Promise<Response> =>
		await callSigned(this.simulator, 'StartProfileUpdateTask', {
			Catalog: 'AWS',
			Identifier: this.simulator.partners[0],
			ClientToken: 'token-1',
			TaskDetails: taskDetails(),
		});

	/** How many tasks the starts have led to. */
	readonly tasks = (): number => this.simulator.tasksOf(this.simulator.partners[0] ?? '').length;

	/** Plans a fault for the start, unless it names another operation. */
	readonly inject = (
		fault: Fault & { operation?: string; partner?: string; times?: number; skip?: number },
	): Unsubscribe => this.simulator.faults.inject({ operation: 'StartProfileUpdateTask', ...fault });

	/** For {@link useStartBed}. */
	async open(): Promise<void> {
		this.clock = new ManualClock();
		this.current = await startSimulator({ clock: this.clock });
	}
}

export function useStartBed(): StartBed {
	const bed = new StartBed();
	beforeEach(async () => await bed.open());
	afterEach(async () => await bed.simulator.close());
	return bed;
}
