import { ProcessGroup, type ProcessOptions } from './processGroup';

export interface CommandOptions extends ProcessOptions {
	/** Ends the command with all that it has started. */
	signal?: AbortSignal;
}

/** A command that could not be started or ended with another status than 0. */
export class CommandError extends Error {
	constructor(
		readonly commandLine: string,
		/** Why it failed, in a few words. */
		readonly reason: string,
		/** The beginning and the end of what it has printed. */
		readonly output: string,
		/** All that it has printed to its standard output. */
		readonly stdout: string,
	) {
		super([`${commandLine} ${reason}.`, output].filter(Boolean).join('\n'));
		this.name = 'CommandError';
	}
}

/**
 * Runs a command to its end.
 *
 * @returns what it has printed to its standard output
 * @throws CommandError when it fails; the signal's reason when that has stopped it
 */
export async function runCommand(
	command: string,
	args: readonly string[],
	{ signal, ...options }: CommandOptions = {},
): Promise<string> {
	signal?.throwIfAborted();
	const group = new ProcessGroup(command, args, options);
	const stop = () => void group.stop();
	signal?.addEventListener('abort', stop, { once: true });
	const commandLine = [command, ...args].join(' ');
	try {
		const end = await group.ended;
		signal?.throwIfAborted();
		if (end.code === 0) return group.stdout;
		const reason = `ended with ${end.code === null ? end.signal : `status ${end.code}`}`;
		throw new CommandError(commandLine, reason, group.excerpt(), group.stdout);
	} catch (error) {
		if (error instanceof CommandError || signal?.aborted === true) throw error;
		const reason = `could not be started: ${(error as Error).message}`;
		throw new CommandError(commandLine, reason, '', '');
	} finally {
		signal?.removeEventListener('abort', stop);
	}
}
