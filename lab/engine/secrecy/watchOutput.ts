import { secretWatch } from './secretWatch';

type Output = Pick<NodeJS.WriteStream, 'write'>;

const watched = new WeakSet<Output>();

/** From now on everything that is written to the outputs is searched for secrets. */
export function watchOutput(
	outputs: Output[] = [process.stdout, process.stderr],
	watch = secretWatch,
): void {
	for (const output of outputs.filter((candidate) => !watched.has(candidate))) {
		watched.add(output);
		const write = output.write.bind(output) as (...args: unknown[]) => boolean;
		output.write = ((...args: unknown[]) => {
			watch.search('console', { output: args[0] });
			return write(...args);
		}) as typeof output.write;
	}
}
