/** A simulator as a process of its own; {@link startSimulatorProcess} starts it and talks to it. */
import { startSimulator, type Simulator } from '../../../simulator';
import type { Question, SimulatorFacts, StartMessage } from './simulatorProcess';

let simulator: Simulator | undefined;

process.once('message', (message) => {
	void serve(message as StartMessage);
});
process.once('disconnect', () => void simulator?.close());

async function serve({ options }: StartMessage): Promise<void> {
	simulator = await startSimulator(options);
	const { endpoint, stsEndpoint, region, accessKeyId, secretAccessKey, roleArn } = simulator;
	process.on('message', (message) => answer(simulator as Simulator, message as Question));
	process.send?.({
		endpoint,
		stsEndpoint,
		region,
		accessKeyId,
		secretAccessKey,
		roleArn,
	} satisfies SimulatorFacts);
}

/** How often each operation was asked for since the last question. */
function answer({ requests }: Simulator, { id }: Question): void {
	const counts: Record<string, number> = {};
	for (const { operation } of requests.all()) counts[operation] = (counts[operation] ?? 0) + 1;
	requests.clear();
	process.send?.({ id, counts });
}
