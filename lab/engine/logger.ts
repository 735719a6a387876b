/** A logger for n8n's engine that keeps the entries instead of printing them. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export interface LogEntry {
	level: LogLevel;
	message: string;
	metadata?: unknown;
}

/** Enough of the newest entries to understand a failure; n8n logs two or three lines a node. */
const MAX_ENTRIES = 2000;

/** Has the methods of `@n8n/backend-common`'s Logger. Set N8N_LOG_LEVEL=debug to see everything on stderr. */
export class RecordingLogger {
	readonly entries: LogEntry[] = [];

	/** @param onEntry Is shown every line as it is written, also those that are not kept. */
	constructor(private readonly onEntry: (entry: LogEntry) => void = () => undefined) {}

	private readonly echo = process.env.N8N_LOG_LEVEL === 'debug';

	debug(message: string, metadata?: unknown): void {
		this.log('debug', message, metadata);
	}

	info(message: string, metadata?: unknown): void {
		this.log('info', message, metadata);
	}

	warn(message: string, metadata?: unknown): void {
		this.log('warn', message, metadata);
	}

	error(message: string, metadata?: unknown): void {
		this.log('error', message, metadata);
	}

	log(level: LogLevel, message: string, metadata?: unknown): void {
		const entry = { level, message, metadata };
		this.onEntry(entry);
		this.entries.push(entry);
		if (this.entries.length > MAX_ENTRIES) this.entries.shift();
		if (this.echo) process.stderr.write(`${level} ${message}\n`);
	}

	/** n8n asks for a logger per subsystem; one is enough here. */
	scoped(): this {
		return this;
	}
}
