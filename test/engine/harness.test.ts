/** The test engine itself: it is the one the project names, and a planted secret fails the run that shows it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeOperationError, type IExecuteFunctions, type INodeType } from 'n8n-workflow';
import { chain } from '../../lab/engine';
import { describeNode } from '../../lab/engine/describeNode';
import { PROJECT_DIR } from '../../lab/package/files';
import { samplePartners } from '../../lab/simulator';
import { CREDENTIAL, useTestBed } from '../support/partnerCentral';

const PLANTED = 'planted/secret+key';

/** A node that shows the secret in one way. */
function showing(show: (n8n: IExecuteFunctions) => object): INodeType {
	return {
		description: describeNode('show'),
		async execute() {
			return [[{ json: show(this) as never }]];
		},
	};
}

const fail = (n8n: IExecuteFunctions): never => {
	throw new NodeOperationError(n8n.getNode(), `It fails for ${PLANTED}`);
};

const WAYS: Record<string, [show: (n8n: IExecuteFunctions) => object | void, place: string]> = {
	'an output': [() => ({ a: PLANTED }), 'planted in execution'],
	'an item with an error': [() => ({ error: PLANTED }), 'planted in execution'],
	'an error': [fail, 'planted in execution'],
	'a hint': [
		(n8n) => n8n.addExecutionHints({ message: PLANTED, location: 'outputPane' }),
		'hints[0].message',
	],
	'a message to the editor': [(n8n) => n8n.sendMessageToUI(PLANTED), 'uiMessages[0].messages[0]'],
	'the log': [(n8n) => n8n.logger.debug(PLANTED), 'planted in log: entry.message'],
};

const HARMLESS = 'nothing';

const nodeTypes = {
	[`test.${HARMLESS}`]: showing(() => ({ a: 'harmless' })),
	...Object.fromEntries(
		Object.entries(WAYS).map(([way, [show]]) => [
			`test.${way}`,
			showing((n8n) => show(n8n) ?? { ok: true }),
		]),
	),
};

const bed = useTestBed({}, { nodeTypes });
beforeEach(() => bed.engine.markSecret('planted', PLANTED));

it('is the n8n-core that the project names', () => {
	const folder = process.env.N8N_CORE_PACKAGE === undefined ? '' : 'lab/n8n/engine1';
	const manifest = readFileSync(join(PROJECT_DIR, folder, 'package.json'), 'utf8');
	const { devDependencies, dependencies } = JSON.parse(manifest) as Partial<
		Record<string, Record<string, string>>
	>;
	expect(bed.engine.version).toBe((devDependencies ?? dependencies)?.['n8n-core']);
});

describe('finds a secret', () => {
	const show = (way: string) => bed.engine.run(chain([{ type: `test.${way}`, name: 'Show' }]));

	it.each(Object.entries(WAYS))('in %s', async (way, [, place]) => {
		await expect(show(way)).rejects.toThrow(place);
	});

	it('where there is one', async () => {
		expect((await show(HARMLESS)).status).toBe('success');
	});

	it('in what a list shows', async () => {
		const [sample] = samplePartners;
		if (sample) await bed.restart({ partners: [{ ...sample, legalName: PLANTED }] });
		await expect(bed.searchPartners()).rejects.toThrow('planted in list: result.results[0].name');
	});

	it('in what a connection test says', async () => {
		bed.engine.markSecret('words', 'Connection successful!');
		await expect(bed.engine.testCredential(CREDENTIAL)).rejects.toThrow(
			'words in connection test: result.message',
		);
	});

	it('in an error of the node, as it throws it', async () => {
		bed.simulator.faults.inject({ operation: '*', kind: 'lowerCaseMessage', message: PLANTED });
		await expect(bed.run()).rejects.toThrow('planted in thrown error');
	});
});
