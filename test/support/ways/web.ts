/** The addresses of profiles: served by this machine, and dead where a way wants to be warned. */
import { useTestBed, type TestBed } from '../partnerCentral';
import { startWeb, type Web } from '../web';

/** No quota stands in the way of a table, and what nobody looks at ends after ten minutes. */
const OPTIONS = { dailyUpdateQuota: 1000, dailyVisibilityQuota: 1000, taskDurationMs: 600_000 };

const webs = new WeakMap<TestBed, Web>();

/** A test bed for ways. */
export function useWays(): TestBed {
	const bed = useTestBed(OPTIONS);
	beforeAll(async () => void webs.set(bed, await startWeb({ '/': { body: 'welcome' } })));
	afterAll(async () => await webOf(bed).close());
	return bed;
}

/** @throws Error when the bed was not made by {@link useWays} */
export function webOf(bed: TestBed): Web {
	const web = webs.get(bed);
	if (!web) throw new Error('This test bed has no web');
	return web;
}

/** A website that is there, and a logo that is not. */
export function addressesOf(bed: TestBed) {
	const web = webOf(bed);
	return { website: web.address('www', '/'), logo: web.address('cdn', '/gone.png') };
}
