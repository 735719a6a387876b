import type { Seen } from '../../../partner-central/events/eventsSince';
import { compareSights, type Remembered } from '../../../partner-central/events/memory';

const life = {
	begin: 'begun',
	endOf: (status: string) => (status === 'over' ? 'ended' : undefined),
};
const AT = '2026-03-01T12:00:00Z';
const seen = (id: string, status = 'on', since = AT): Seen => ({ id, status, since });
const sight = (key: string, what?: Seen) => ({ key, life, ...(what ? { seen: what } : {}) });
const nothingKept = () => false;

/** @param now of thing "a" */
function compare(before: Remembered, now: Seen | undefined, isFirstSightNews = false) {
	const { events, remembered } = compareSights(
		before,
		[sight('a', now)],
		isFirstSightNews,
		nothingKept,
	);
	return { events: events.map(({ event }) => event), a: remembered.a };
}

test.each<[string, Remembered, Seen | undefined, string[], Seen | null]>([
	['nothing where nothing was', { a: null }, undefined, [], null],
	['a beginning where nothing was', { a: null }, seen('1'), ['begun'], seen('1')],
	['an end', { a: seen('1') }, seen('1', 'over'), ['ended'], seen('1', 'over')],
	['what was seen before', { a: seen('1', 'over') }, seen('1', 'over'), [], seen('1', 'over')],
	['another one', { a: seen('1') }, seen('2', 'over'), ['begun', 'ended'], seen('2', 'over')],
	[
		'one before the one already seen',
		{ a: seen('2') },
		seen('1', 'over', '2026-03-01T11:00:00Z'),
		[],
		seen('2'),
	],
	['nothing where something was', { a: seen('1') }, undefined, [], seen('1')],
])('sees %s', (_case, before, now, events, remembered) => {
	expect(compare(before, now)).toEqual({ events, a: remembered });
});

test.each([
	[false, []],
	[true, ['begun', 'ended']],
])('a thing that was not there before, first sight is news: %s', (isNews, events) => {
	const over = seen('1', 'over');
	expect(compare({}, over, isNews)).toEqual({ events, a: over });
});

test('every thing is compared with itself, and events keep the order of the sights', () => {
	const before = { a: seen('1'), b: seen('2') };
	const sights = [sight('b', seen('2', 'over')), sight('a', seen('1', 'over'))];
	const { events } = compareSights(before, sights, false, nothingKept);
	expect(events.map(({ sight: { key }, event }) => `${key} ${event}`)).toEqual([
		'b ended',
		'a ended',
	]);
});

test('what is not seen any more is forgotten, unless it may come back', () => {
	const before = { gone: seen('1'), hidden: seen('2'), empty: null };
	const { remembered } = compareSights(before, [], true, (key, what) => {
		return key === 'hidden' && what?.id === '2';
	});
	expect(remembered).toEqual({ hidden: seen('2') });
});

test('a key of any name is an entry like others', () => {
	const { remembered } = compareSights({}, [sight('__proto__', seen('1'))], true, nothingKept);
	expect(Object.entries(remembered)).toEqual([['__proto__', seen('1')]]);
});
