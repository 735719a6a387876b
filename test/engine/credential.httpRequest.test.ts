/** The credential in n8n's HTTP Request node: a body is signed as it is sent, or nothing is sent. */
import { putRole, roleCalls } from '../support/assumedRole';
import { byMajor, chain } from '../../lab/engine';
import { shiftEngineClock } from '../../lab/engine/virtualTime/engineClock';
import { HTTP_REQUEST_TYPE, httpRequestType } from '../support/httpRequestNode';
import { CREDENTIAL, CREDENTIAL_TYPE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed({}, { nodeTypes: { [HTTP_REQUEST_TYPE]: httpRequestType } });

afterEach(() => shiftEngineClock(bed.engine, 0));

async function send(bodyType = 'raw', body = '{ "Catalog": "AWS" }') {
	const node = {
		type: HTTP_REQUEST_TYPE,
		name: 'Request',
		parameters: { url: `${bed.simulator.endpoint}/`, target: 'ListPartners', body, bodyType },
		credentials: { [CREDENTIAL_TYPE]: { id: null, name: CREDENTIAL } },
	};
	return await bed.engine.run(chain([node]));
}

it.each([
	['raw', '{ "Catalog" :"AWS"}'],
	['json', '{ "Catalog": "AWS" }'],
])('%s is signed as it is sent', async (bodyType, body) => {
	expect((await send(bodyType, body)).status).toBe('success');
	expect(bed.simulator.requests.all()).toEqual([
		expect.objectContaining({ signature: 'valid', body: { Catalog: 'AWS' } }),
	]);
});

it.each(['form-urlencoded', 'multipart-form-data', 'binaryData'])(
	'%s is refused with one sentence',
	async (bodyType) => {
		const run = await send(bodyType);
		expect(run.error('Request')?.message).toContain(
			'This credential signs JSON only, which is what the service takes: set Body Content Type to JSON',
		);
		expect(bed.simulator.requests.all()).toEqual([]);
	},
);

describe('with a role', () => {
	beforeEach(async () => await putRole(bed));

	it('a request that fails is not sent again with the session it has', async () => {
		bed.simulator.deny('ListPartners');
		expect((await send()).status).toBe('error');
		expect(bed.simulator.requests.all()).toHaveLength(1);
		expect(roleCalls(bed)).toBe(1);
	});

	it('a session that AWS has ended is renewed', async () => {
		await send();
		bed.simulator.expireSessions();
		shiftEngineClock(bed.engine, 90_000);
		// n8n 1.x, where sessions are not stored, has the next request signed with the new one.
		expect((await send()).status).toBe(byMajor(bed.engine, { 1: 'error', 2: 'success' }));
		expect((await send()).status).toBe('success');
		expect(roleCalls(bed)).toBe(2);
	});
});
