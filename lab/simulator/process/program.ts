/** A simulator as a process of its own; simulatorProcess.ts starts it and talks to it. */
import { startSimulator, type Simulator } from '../simulator';
import type { Counts, FromProcess, PlainSimulatorOptions } from './simulatorProcess';

const send = (message: FromProcess) => void process.send?.(message);
let simulator: Simulator | undefined;

process.on('message', (message: { options?: PlainSimulatorOptions }) => {
	if (message.options !== undefined) void start(message.options);
	else send({ counts: takeCounts() });
});
/** The parent is gone, or wants this process to end. */
process.once('disconnect', () => void simulator?.close());

async function start(options: PlainSimulatorOptions): Promise<void> {
	simulator = await startSimulator(options);
	const { endpoint, stsEndpoint, region, accessKeyId, secretAccessKey, roleArn } = simulator;
	send({ facts: { endpoint, stsEndpoint, region, accessKeyId, secretAccessKey, roleArn } });
}

function takeCounts(): Counts {
	const counts: Counts = {};
	for (const { operation } of simulator?.requests.all() ?? []) {
		counts[operation] = (counts[operation] ?? 0) + 1;
	}
	simulator?.requests.clear();
	return counts;
}
