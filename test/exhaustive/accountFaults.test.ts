/** Every fault at every call that changes lead, training domains, invitations, or makes a partner. */
import type { INodeParameters } from 'n8n-workflow';
import { locator, NODE, useTestBed, type TestBed } from '../support/partnerCentral';
import { FAULTS, type FaultRow } from '../support/faultMatrix/faults';

const bed = useTestBed({ invitations: [] });

const email = 'ana@faults.example.com';
const contact = { firstName: 'Ana', lastName: 'Souza', businessTitle: 'Lead' };

interface Write {
	operation: string;
	parameters(bed: TestBed): INodeParameters;
	/** Whether a second try cannot act twice. */
	isRepeatable: boolean;
	/** The answer has no members. */
	answersNothing?: true;
}

const ANSWERS_OF_NO_USE = new Set<string>(['emptyBody', 'wrongShape']);

const WRITES: Write[] = [
	{
		operation: 'SendEmailVerificationCode',
		parameters: () => ({ resource: 'trainingDomain', operation: 'sendCode', email }),
		isRepeatable: false,
		answersNothing: true,
	},
	{
		operation: 'AssociateAwsTrainingCertificationEmailDomain',
		parameters: () => ({
			resource: 'trainingDomain',
			operation: 'add',
			catalog: 'Sandbox',
			partner: locator('partner-examplesbx001'),
			email,
			emailVerificationCode: '123456',
		}),
		isRepeatable: true,
		answersNothing: true,
	},
	{
		operation: 'PutAllianceLeadContact',
		parameters: () => ({ resource: 'allianceLead', operation: 'update', ...contact }),
		isRepeatable: true,
	},
	...(['accept', 'reject'] as const).map((operation) => ({
		operation: operation === 'accept' ? 'AcceptConnectionInvitation' : 'RejectConnectionInvitation',
		parameters: ({ simulator }: TestBed) => ({
			resource: 'connectionInvitation',
			operation,
			invitationId: simulator.addInvitation(),
		}),
		isRepeatable: true,
	})),
];

/** The clock and statuses of tasks are matters of the transport and of updates: see the fault matrix. */
const rows = FAULTS.filter(
	({ trouble, fault }) =>
		trouble !== 'clock' && trouble !== 'unknownStatus' && fault.kind !== 'missingTaskId',
);

/** Faults at which nothing can have acted, so that even what acts each time may be tried again. */
const mayTryAgain = ({ fault: { kind }, trouble }: FaultRow) =>
	trouble === 'passing' && kind === 'throttling';

describe.each(WRITES.map((write) => [write.operation, write] as const))(
	'%s',
	(operation, write) => {
		it.each(
			rows.flatMap((row) =>
				[false, true].map((lasts) => [row.name, lasts ? 'lasting' : 'once', row] as const),
			),
		)('%s, %s', async (_name, how, row) => {
			const parameters = write.parameters(bed);
			const times = how === 'once' ? 1 : Infinity;
			bed.simulator.faults.inject({ ...row.fault, operation, times });
			const run = await bed.run(parameters);
			const error = run.error(NODE);
			const isTriedAgain = row.trouble === 'passing' && (write.isRepeatable || mayTryAgain(row));
			// AWS documents no body for these; an object of another shape has no members that anybody needs.
			const isFine =
				(write.answersNothing === true && ANSWERS_OF_NO_USE.has(row.fault.kind)) ||
				(operation.startsWith('Accept') && row.fault.kind === 'wrongShape');
			const succeeds = row.trouble === 'harmless' || isFine || (how === 'once' && isTriedAgain);
			const words = succeeds ? 'no error' : row.says.replaceAll('{operation}', operation);
			const said = error ? `${error.message}\n${error.description}` : 'no error';
			expect(said).toContain(words);
			const bodies = bed.bodies(operation);
			expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
			expect(bodies.length).toBeLessThanOrEqual(isTriedAgain ? 5 : 1);
		});
	},
);
