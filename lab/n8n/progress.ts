/** How often a step that takes long says so where lines cannot be rewritten, a log file for one. */
const REMINDER_SECONDS = 30;

/** Tells the person at the screen which step is going on, and for how many seconds. */
export class Progress {
	constructor(private readonly output: NodeJS.WriteStream = process.stderr) {}

	/** Shows the title while the work is going on; what the work throws is passed on. */
	async step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
		const startedAtMs = Date.now();
		const seconds = () => Math.round((Date.now() - startedAtMs) / 1000);
		this.output.write(this.output.isTTY ? `… ${title}` : `… ${title}\n`);
		const timer = setInterval(() => this.tick(title, seconds()), 1000);
		try {
			const result = await work();
			this.finish(`✓ ${title} (${seconds()} s)`);
			return result;
		} catch (error) {
			const how = error instanceof Error && error.name === 'AbortError' ? 'stopped' : 'failed';
			this.finish(`✗ ${title} (${how} after ${seconds()} s)`);
			throw error;
		} finally {
			clearInterval(timer);
		}
	}

	line(text: string): void {
		this.output.write(`${text}\n`);
	}

	private tick(title: string, seconds: number): void {
		if (this.output.isTTY) this.output.write(`\r… ${title}: ${seconds} s`);
		else if (seconds % REMINDER_SECONDS === 0) this.line(`… ${title}: ${seconds} s so far`);
	}

	private finish(text: string): void {
		if (this.output.isTTY) {
			this.output.cursorTo(0);
			this.output.clearLine(1);
		}
		this.line(text);
	}
}
