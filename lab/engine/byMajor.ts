import type { Engine } from './engine';

/** What n8n itself does, by its major version: of two expectations the one that fits the engine in use. */
export function byMajor<T>({ version }: Engine, expected: { 1: T; 2: T }): T {
	const major = Number(version.split('.')[0]);
	if (major !== 1 && major !== 2) throw new Error(`Nothing is known of n8n-core ${version}`);
	return expected[major];
}
