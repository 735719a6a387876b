/**
 * Each item that may start a task writes its marker into the profile's description, so that every start
 * request and every task of the service tells which item it belongs to, whatever its tokens are.
 */
const MARKER = /\[soak ([\w-]+)\]/;

/** The marker of an item of an execution. */
export function itemMarker(execution: number, itemIndex: number): string {
	return `${execution}-${itemIndex}`;
}

export function describe(marker: string): string {
	return `Runs for a long time and loses nothing. [soak ${marker}]`;
}

export function readMarker(description: unknown): string | undefined {
	return typeof description === 'string' ? MARKER.exec(description)?.[1] : undefined;
}
