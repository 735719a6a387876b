import { eventsSince, type Life, type Seen } from './eventsSince';

/** What a look sees of one thing. */
export interface Sight<Event extends string = string> {
	/** Which thing: what was seen of it last is remembered by this. */
	key: string;
	/** Missing where nothing has begun yet. */
	seen?: Seen;
	life: Life<Event>;
}

/** What was seen last of each thing; null where nothing had begun. Plain data. */
export type Remembered = Readonly<Record<string, Seen | null>>;

export interface Comparison<Of extends Sight> {
	/** In the order of the sights. */
	events: Array<{ sight: Of; event: string }>;
	remembered: Remembered;
}

/**
 * Compares what is seen with what was seen last.
 * @param isFirstSightNews Whether something that was not there before is news; otherwise it is only remembered.
 * @param keepsUnseen Whether something that is not seen now is remembered all the same.
 */
export function compareSights<Of extends Sight>(
	before: Remembered,
	sights: readonly Of[],
	isFirstSightNews: boolean,
	keepsUnseen: (key: string, seen: Seen | null) => boolean,
): Comparison<Of> {
	const events: Comparison<Of>['events'] = [];
	const remembered = new Map<string, Seen | null>();
	for (const sight of sights) {
		const { key, seen = null, life } = sight;
		const isKnown = Object.hasOwn(before, key);
		const known = isKnown ? (before[key] as Seen | null) : null;
		const isCompared = seen !== null && (isKnown || isFirstSightNews);
		const news = isCompared ? eventsSince(known ?? undefined, seen, life) : [];
		events.push(...news.map((event) => ({ sight, event })));
		// What says nothing new may be a read that lags behind.
		remembered.set(key, isKnown && news.length === 0 ? known : seen);
	}
	for (const [key, seen] of Object.entries(before)) {
		if (!remembered.has(key) && keepsUnseen(key, seen)) remembered.set(key, seen);
	}
	return { events, remembered: Object.fromEntries(remembered) };
}
