/**
 * The credential in n8n's HTTP Request node: answers and errors show no key, session or signature. The test
 * engine itself searches every run, see lab/engine/secrecy.
 */
import type { Fault } from '../../lab/simulator';
import { putRole } from '../support/assumedRole';
import { chain } from '../../lab/engine';
import { HTTP_REQUEST_TYPE, httpRequestType } from '../support/httpRequestNode';
import { CREDENTIAL, CREDENTIAL_TYPE, useTestBed } from '../support/partnerCentral';

const bed = useTestBed(
	{ externalId: 'example-external-id' },
	{ nodeTypes: { [HTTP_REQUEST_TYPE]: httpRequestType } },
);

const FAULTS: Array<Fault | undefined> = [
	undefined,
	{ kind: 'accessDenied' },
	{ kind: 'expiredToken' },
	{ kind: 'internalError' },
	{ kind: 'badGatewayHtml' },
	{ kind: 'redirect' },
	{ kind: 'clockAhead' },
	{ kind: 'resetBeforeProcessing' },
	{ kind: 'resetMidAnswer' },
];

async function send(onError?: 'continueRegularOutput', url = `${bed.simulator.endpoint}/`) {
	const node = {
		type: HTTP_REQUEST_TYPE,
		name: 'Request',
		parameters: { url, target: 'ListPartners', body: '{"Catalog":"AWS"}' },
		credentials: { [CREDENTIAL_TYPE]: { id: null, name: CREDENTIAL } },
		...(onError && { onError }),
	};
	return await bed.engine.run(chain([node]));
}

describe.each(['an access key', 'a role'])('with %s', (kind) => {
	beforeEach(async () => {
		if (kind === 'a role') await putRole(bed);
	});

	it.each(FAULTS.map((fault) => [fault?.kind ?? 'no fault', fault] as const))(
		'%s',
		async (_name, fault) => {
			if (fault) bed.simulator.faults.inject({ operation: 'ListPartners', ...fault, times: 9 });
			const run = await send();
			const goesOn = await send('continueRegularOutput');
			expect(goesOn.status).toBe('success');
			expect(run.status === 'success').toBe(
				fault === undefined || !('error' in (goesOn.json('Request')[0] ?? {})),
			);
			expect(bed.simulator.requests.all().length).toBeGreaterThanOrEqual(2);
		},
	);

	it('another host, which is refused before anything is sent', async () => {
		const run = await send(undefined, 'http://127.0.0.1:1/');
		expect(run.error('Request')?.message).toContain('only signs requests to');
	});
});

it('with a role that is refused', async () => {
	await putRole(bed, { externalId: 'wrong-external-id' });
	expect((await send()).status).toBe('error');
	expect((await send('continueRegularOutput')).json('Request')[0]).toHaveProperty('error');
});
