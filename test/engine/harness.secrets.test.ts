/** The test engine searches everything that leaves it: a planted secret fails the run that shows it. */
import { chain, type NodeInput } from '../../lab/engine';
import { TOY, toy, useToyBed } from '../../lab/engine/toys';

const SECRET = 'planted/secret+key';

const bed = useToyBed(SECRET);

const ACCOUNT = { toyApi: { id: null, name: 'Account' } };
const request = { method: 'POST', url: 'http://127.0.0.1:1/', body: '{}' };

const SHOWN: Array<[where: string, node: NodeInput, place: string]> = [
	['an output', toy({ action: 'report', value: SECRET }), 'key in execution'],
	['an item with an error', toy({ action: 'errorItem', value: SECRET }), 'key in execution'],
	['an error', toy({ action: 'failIfBad', value: `bad ${SECRET}` }), 'key in thrown error'],
	['a stored error', toy({ action: 'failIfBad', value: `bad ${SECRET}` }), 'key in execution'],
	['a hint', toy({ action: 'talk', value: SECRET }), 'hints[0].message'],
	['a message to the editor', toy({ action: 'talk', value: SECRET }), 'uiMessages[0].messages[0]'],
	['the log', toy({ action: 'talk', value: SECRET }), 'key in log: entry.message'],
	[
		'what n8n wraps into an error of a request',
		toy(
			{
				action: 'request',
				request: JSON.stringify({ ...request, headers: { a: SECRET } }),
			},
			{ credentials: ACCOUNT },
		),
		'key in thrown error: error',
	],
	[
		'an item that went on with an error',
		toy({ action: 'failIfBad', value: `bad ${SECRET}` }, { onError: 'continueRegularOutput' }),
		'key in execution',
	],
];

it.each(SHOWN)('in %s', async (_where, node, place) => {
	await expect(bed.engine.run(chain([node]))).rejects.toThrow(place);
});

it('in what a list shows', async () => {
	bed.server.answer = () => ({ body: { toys: ['Duck', SECRET] } });
	const panel = { type: TOY, credentials: { toyApi: 'Account' } };
	await expect(bed.engine.loadListSearch(panel, 'searchToys')).rejects.toThrow(
		'key in list: result.results[1].name',
	);
});

it('in what a connection test says', async () => {
	bed.server.answer = () => ({ body: { role: 'guest' } });
	const words = 'Guests may not do this';
	expect(await bed.engine.testCredential('Account')).toEqual({ status: 'Error', message: words });
	await expect(
		bed.engine.testCredential('Account', { baseUrl: bed.server.url, key: words }),
	).rejects.toThrow('key in connection test: result.message');
});

it('in a session that the credential has fetched', async () => {
	bed.server.answer = ({ path }) => ({
		body: path === '/session' ? { token: 'fetched-session-token', stale: false } : {},
	});
	const data = { baseUrl: bed.server.url, key: 'k', useSession: true, session: '' };
	await bed.engine.putCredential('Session', { type: 'toyApi', data });
	const credentials = { toyApi: { id: null, name: 'Session' } };
	const fetching = toy(
		{ action: 'request', request: JSON.stringify({ ...request, url: `${bed.server.url}/x` }) },
		{ credentials },
	);
	expect((await bed.engine.run(chain([fetching]))).status).toBe('success');
	const showing = toy({ action: 'report', value: 'a fetched-session-token' });
	await expect(bed.engine.run(chain([showing]))).rejects.toThrow('session.token in execution');
});

it('but not in a run that shows nothing', async () => {
	const run = await bed.engine.run(chain([toy({ action: 'report', value: 'harmless' })]));
	expect(run.status).toBe('success');
});
