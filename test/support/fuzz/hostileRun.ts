/** One run of the built node with one hostile parameter, and what is wrong with how it ended. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { validateRequest, type JsonObject } from '../../../lab/simulator';
import type { StartedRun } from '../../../lab/engine';
import {
	fieldParameters,
	jsonParameters,
	spreadsheetRow,
} from '../../../lab/profile/profileParameters';
import { locator, NODE, type TestBed } from '../partnerCentral';
import { localizedContent, taskDetails } from '../../../lab/profile/taskDetails';
import { PolledTrigger } from '../triggerPoll';
import { POLLUTION } from './hostileValues';
import { placed, type ParameterTarget } from './parameterTargets';
import { hostileRows } from './rowTargets';
import { faultsOfDescription, faultsOfMessage } from './plainError';

/** As a literal of the workflow, or as what an expression brings from the item before. */
export type Manner = 'literal' | 'expression';

/** `n8n`: n8n itself did not start the node; `refused`: the node said why not; `sent`: it did its work. */
export type End = 'n8n' | 'refused' | 'sent';

export interface Verdict {
	end: End;
	faults: string[];
}

interface Spoken {
	message?: unknown;
	description?: unknown;
}

/** A run that would succeed if the hostile value were not there. */
function soundParameters(bed: TestBed): INodeParameters {
	const details = taskDetails({
		LocalizedContents: [localizedContent('fr-FR')],
		Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' },
	});
	const { profileJson } = jsonParameters(details);
	return {
		...fieldParameters(details),
		partner: locator(bed.partner()),
		profileJson: profileJson as string,
		localizedContentsJson: JSON.stringify([localizedContent('de-DE')]),
		waitOptions: { pollInterval: 0.01, maxPollInterval: 0.02, timeout: 5 },
		requestJson: '{"Catalog":"AWS"}',
		legalName: 'Example Corp Test 42',
		firstName: 'Ana',
		lastName: 'Souza',
		email: 'ana@example.com',
		businessTitle: 'Head of Alliances',
		emailVerificationCode: '123456',
		domainName: 'example.com',
		invitationId: 'pacinv-abcd1234efgh5',
	};
}

export async function runHostile(
	bed: TestBed,
	{ shownWith, path, column }: ParameterTarget,
	value: unknown,
	manner: Manner,
	onError: 'stopWorkflow' | 'continueRegularOutput',
): Promise<Verdict> {
	const sound = { ...soundParameters(bed), ...shownWith };
	const isLiteral = manner === 'literal';
	const isCell = column !== undefined;
	const given = isLiteral ? value : '={{ $json.value }}';
	const parameters = isCell ? sound : placed(sound, path, given);
	const row = spreadsheetRow(taskDetails());
	const input = isCell
		? hostileRows(bed.partner(), column, value)
		: [isLiteral ? row : ({ ...row, value } as IDataObject)];
	let started: StartedRun;
	try {
		started = bed.start(parameters, { input, settings: { onError } });
	} catch {
		// n8n cannot even read such a workflow; no code of this package has run.
		return { end: 'n8n', faults: faultsOfRequests(bed) };
	}
	const run = await started.done;
	const faults = faultsOfRequests(bed);
	const error = run.error();
	if (!run.startedNodes.includes(NODE)) {
		if (!error) faults.push('ended without the node and without an error');
		return { end: 'n8n', faults };
	}
	if (error) return { end: 'refused', faults: [...faults, ...faultsOf(error, value)] };
	const failed = run.json(NODE).find((json) => json.error !== undefined);
	if (!failed) return { end: 'sent', faults };
	// Not rendered by anybody, but just as readable and short.
	const text = JSON.stringify(failed);
	if (text.length > 200_000) faults.push(`the failed item has ${text.length} characters`);
	return { end: 'refused', faults: [...faults, ...faultsOf({ message: failed.error }, value)] };
}

export async function pollHostile(
	bed: TestBed,
	{ shownWith, path }: ParameterTarget,
	value: unknown,
): Promise<Verdict> {
	const invitations = shownWith.watch === 'connectionInvitations';
	const events = invitations ? ['received'] : ['started'];
	const sound = { partner: locator(bed.partner()), events, ...shownWith };
	try {
		const trigger = new PolledTrigger(bed, placed(sound, path, value));
		await bed.time.until(trigger.poll());
		return { end: 'sent', faults: faultsOfRequests(bed) };
	} catch (error) {
		return {
			end: 'refused',
			faults: [...faultsOfRequests(bed), ...faultsOf(error as Spoken, value)],
		};
	}
}

/** The service is asked only what its model allows, and nobody's prototype is changed. */
function faultsOfRequests(bed: TestBed): string[] {
	const faults = bed.simulator.requests
		.all()
		.flatMap(({ operation, body }) =>
			validateRequest(operation, body as JsonObject).map(
				({ message }) => `${operation} was sent, but ${message}`,
			),
		);
	bed.simulator.requests.clear();
	// One object of the realm in which the tests run, and one of that in which n8n and the node do.
	for (const object of [{}, bed.engine.logs]) {
		if (POLLUTION in object) faults.push('a prototype was written to');
	}
	return faults;
}

function faultsOf({ message, description }: Spoken, value: unknown): string[] {
	const ofMessage = faultsOfMessage(message).filter(
		// The words of an expression's failure are those of the person who wrote it, or n8n's.
		(fault) => !(isExpression(value) && fault.startsWith('speaks of the program')),
	);
	return [
		...ofMessage.map((fault) => `the message ${fault}: ${JSON.stringify(message).slice(0, 500)}`),
		...faultsOfDescription(description).map(
			(fault) => `the description ${fault}: ${JSON.stringify(description).slice(0, 500)}`,
		),
	];
}

function isExpression(value: unknown): boolean {
	return typeof value === 'string' && value.startsWith('=');
}
