import { startSimulator, type Simulator, type SimulatorOptions } from '../../simulator';

/** Of the service and of STS; undefined: any. */
export interface SimulatorPorts {
	port?: number;
	stsPort?: number;
}

/**
 * The Partner Central service of `npm run n8n`.
 *
 * @param ports those it had last time; when one is taken, free ones
 * @param service what it is like; visibility has the quota of updates
 */
export async function simulate(
	{ port = 0, stsPort = 0 }: SimulatorPorts,
	service: SimulatorOptions,
): Promise<Simulator> {
	const settings = { ...service, dailyVisibilityQuota: service.dailyUpdateQuota };
	try {
		return await startSimulator({ ...settings, port, stsPort });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		return await startSimulator(settings);
	}
}

/** Says one line for each request that the service answers. */
export function reportRequests(simulator: Simulator, say: (line: string) => void): void {
	simulator.hooks.after('*', ({ operation, body }, { status }) => {
		const partner = (body as { Identifier?: unknown } | null)?.Identifier;
		const time = new Date().toTimeString().slice(0, 8);
		const parts = [operation, partner].filter((part) => typeof part === 'string' && part !== '');
		say([time, `HTTP ${status}`, ...parts.map(printable)].join('  '));
	});
}

const MAX_PRINTED_CHARACTERS = 80;

/** A text of nobody knows whom for a terminal, which would obey some characters. */
function printable(text: unknown): string {
	return String(text).slice(0, MAX_PRINTED_CHARACTERS).replace(/\p{C}/gu, '?');
}
