/** What a look has seen of something that begins, goes on and ends. Plain data. */
export interface Seen {
	id: string;
	status: string;
	/** When it began, as ISO 8601. */
	since?: string;
}

/** The events in the life of a thing. */
export interface Life<Event extends string> {
	/** Undefined: its beginning is none of our business. */
	begin: Event | undefined;
	/** Undefined for a status that is no end, or not known: an end may still come. */
	endOf(status: string): Event | undefined;
}

/**
 * What has happened between two looks, in order. Each event is reported once: a beginning with the first look that
 * shows the thing, an end with the first look that shows that.
 * @param before What the last look saw in its place; undefined for nothing.
 */
export function eventsSince<Event extends string>(
	before: Seen | undefined,
	now: Seen,
	{ begin, endOf }: Life<Event>,
): Event[] {
	const isNew = before?.id !== now.id;
	// A read that has not caught up shows the one before the one already seen.
	if (isNew && Date.parse(now.since ?? '') < Date.parse(before?.since ?? '')) return [];
	const hadEnded = !isNew && endOf(before.status) !== undefined;
	const events = [isNew ? begin : undefined, hadEnded ? undefined : endOf(now.status)];
	return events.filter((event) => event !== undefined);
}
