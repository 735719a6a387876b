import { explainError } from '../../../partner-central/failure/explainError';
import { serviceAdvice } from '../../../partner-central/failure/serviceAdvice';
import model from '../../../partner-central/model/partner-central-account.model.json';
import { readAnswer } from '../../../partner-central/service/readAnswer';
import { partner, refused, START_MS } from '../../support/domain';

const operations = [
	'StartProfileUpdateTask',
	'GetProfileUpdateTask',
	'CancelProfileUpdateTask',
	'GetPartner',
	'ListPartners',
	'GetProfileVisibility',
	'PutProfileVisibility',
	'CreatePartner',
	'GetAllianceLeadContact',
	'PutAllianceLeadContact',
	'SendEmailVerificationCode',
	'AssociateAwsTrainingCertificationEmailDomain',
	'DisassociateAwsTrainingCertificationEmailDomain',
	'AcceptConnectionInvitation',
	'GetConnectionInvitation',
	'ListConnectionInvitations',
	'RejectConnectionInvitation',
] as const;

/** Reasons that, by their names, belong to verifications and qualifications. */
const FOREIGN = /VERIF|QUALIFICATION/;

interface Shape {
	enum?: string[];
	members?: Record<string, { shape: string }>;
}

const shapes = model.shapes as unknown as Record<string, Shape>;

function reasonsOf(exception: string): string[] {
	const reasons = shapes[shapes[exception]?.members?.Reason?.shape ?? '']?.enum ?? [];
	return reasons.filter((reason) => !FOREIGN.test(reason));
}

const exceptions = [
	...new Set(operations.flatMap((operation) => model.operations[operation].errors)),
];
const statuses: Record<string, number> = model.errorHttpStatus;

function explain(type: string, parts: Parameters<typeof refused>[2] = {}) {
	const error = refused(type, statuses[type] ?? 400, {
		operation: 'StartProfileUpdateTask',
		serviceMessage: 'The words of AWS',
		requestId: 'r-1',
		...parts,
	});
	return explainError(error, partner);
}

describe('every exception of the operations', () => {
	test('is there to be explained', () => {
		expect(exceptions.sort()).toEqual(Object.keys(model.errorHttpStatus).sort());
	});

	test.each(exceptions)('%s has advice of its own', (type) => {
		const unknown = explain('SomethingElseException', { httpStatus: 400 });
		const failure = explain(type);
		expect(Object.hasOwn(serviceAdvice, type)).toBe(true);
		expect(failure.advice).not.toBe(unknown.advice);
		expect(failure).toMatchObject({
			errorCode: type,
			httpStatus: statuses[type],
			requestId: 'r-1',
		});
	});

	const reasons = exceptions.flatMap((type) => reasonsOf(type).map((reason) => [type, reason]));

	test.each(reasons as Array<[string, string]>)(
		'%s with %s has advice of its own',
		(type, reason) => {
			expect(Object.hasOwn(serviceAdvice, `${type}/${reason}`)).toBe(true);
			const failure = explain(type, { reason });
			expect(failure.reason).toBe(reason);
			const others = reasonsOf(type).filter((other) => other !== reason);
			for (const other of others) {
				expect(explain(type, { reason: other }).message).not.toBe(failure.message);
			}
		},
	);

	test.each(exceptions)(
		'%s with a reason of tomorrow is explained as far as it is known',
		(type) => {
			const failure = explain(type, { reason: 'REASON_OF_TOMORROW' });
			expect(failure).toMatchObject({ reason: 'REASON_OF_TOMORROW', advice: explain(type).advice });
		},
	);
});

test.each(Object.keys(serviceAdvice))('%s: one plain sentence, filled in', (key) => {
	const [type = '', reason] = key.split('/');
	for (const subject of [partner, undefined]) {
		const { message, advice } = explainError(refused(type, 400, { reason }), subject);
		expect(message).toMatch(/^[A-Z][^.{}]+$/);
		expect(message).not.toMatch(/canceled|\b(partner|the) (the )?partner partner/);
		expect(advice).toMatch(/^[A-Z][^{}]+\.$/);
	}
});

describe('the words', () => {
	test('name operation and partner', () => {
		const { message, advice, details } = explain('AccessDeniedException', {
			operation: 'GetPartner',
		});
		expect(message).toBe(`AWS did not allow GetPartner for partner ${partner.Identifier}`);
		expect(advice).toContain('partnercentral:GetPartner');
		expect(details).toEqual(['AWS says: The words of AWS']);
	});

	test('name every problem of a validation once, the first five in the message', () => {
		const problems = Array.from({ length: 7 }, (_, index) => ({
			name: `Field${index}`,
			message: 'is wrong',
			code: 'INVALID_VALUE',
		}));
		const { message, details } = explain('ValidationException', {
			reason: 'REQUEST_VALIDATION_FAILED',
			problems,
		});
		expect(message).toMatch(/Field0: is wrong \(INVALID_VALUE\).*Field4.*; and 2 more$/);
		expect(message).not.toContain('Field5');
		expect(details).toEqual([
			'AWS says: The words of AWS',
			'Field5: is wrong (INVALID_VALUE)',
			'Field6: is wrong (INVALID_VALUE)',
		]);
	});

	test('of five problems stand in the message, one after the other', () => {
		const problems = Array.from({ length: 5 }, (_, index) => ({ message: `rule ${index}` }));
		const { message } = explain('ValidationException', { problems });
		expect(message).toMatch(/: rule 0; rule 1; rule 2; rule 3; rule 4$/);
	});

	test('are whole without a partner as well', () => {
		const words = (type: string, reason?: string) =>
			explainError(refused(type, 400, { reason })).message;
		expect(words('AccessDeniedException')).toBe('AWS did not allow GetPartner');
		expect(words('ResourceNotFoundException')).toBe('AWS did not find what GetPartner asked for');
		expect(words('ResourceNotFoundException', 'PARTNER_NOT_FOUND')).toBe(
			'AWS does not know the partner',
		);
	});

	test.each<[number | undefined, string]>([
		[undefined, ''],
		[60_000, ''],
		[60_001, ', and asks for a pause of 2 minutes'],
		[180_000, ', and asks for a pause of 3 minutes'],
	])('of an error that asks for %d ms tell a pause that was not waited for', (ms, words) => {
		const { message } = explain('ServiceQuotaExceededException', { retryAfterMs: ms });
		expect(message).toBe(`A quota of this AWS account is used up${words}`);
	});

	test('of an error that nobody knows are those of AWS, once', () => {
		expect(explain('BrandNewException')).toMatchObject({
			message:
				'AWS answered StartProfileUpdateTask with the error BrandNewException: The words of AWS',
			advice:
				'This node does not know this error. Look it up in the documentation of AWS Partner Central, and look for a newer version of this node.',
			details: [],
		});
		expect(explain('UnknownError', { serviceMessage: '' }).message).toBe(
			'AWS answered StartProfileUpdateTask with an error without a name',
		);
	});

	test('of a problem with the clock are the same under both its names', () => {
		expect(serviceAdvice.RequestExpired).toEqual(serviceAdvice.RequestTimeTooSkewed);
	});

	test('of problems without name or code stay readable', () => {
		const { message } = explain('ValidationException', {
			serviceMessage: '',
			problems: [{ message: 'is wrong' }],
		});
		expect(message).toMatch(/: is wrong$/);
	});
});

test.each<[string, string, string]>([
	['InvalidSignatureException', 'Signature expired: 20260301T115000Z is now earlier than', 'clock'],
	['InvalidSignatureException', 'Signature not yet current: x', 'clock'],
	['RequestExpired', '', 'clock'],
	['InvalidSignatureException', 'does not match', 'signature'],
	[
		'InvalidSignatureException',
		"Credential should be scoped to a valid Region, not 'x'.",
		'region',
	],
	['SignatureDoesNotMatch', 'Credential should be scoped to a valid region.', 'region'],
	[
		'ExpiredTokenException',
		'The security token included in the request is expired',
		'temporary keys',
	],
])('%s with %j is about the %s', (type, serviceMessage, word) => {
	expect(explain(type, { serviceMessage }).message).toContain(word);
});

test.each<[string, number, string]>([
	['BrandNewException', 429, 'too many requests'],
	['BrandNewException', 503, 'internal problem'],
	['BrandNewException', 500, 'internal problem'],
	['BrandNewException', 418, 'BrandNewException: The words of AWS'],
	['toString', 400, 'the error toString'],
	['__proto__', 400, 'the error __proto__'],
])('%s with status %d is explained by its status at least', (type, httpStatus, words) => {
	expect(explain(type, { httpStatus })).toMatchObject({
		message: expect.stringContaining(words),
		errorCode: type,
	});
});

test('the quota that was met is named by its codes in Service Quotas', () => {
	const body = JSON.stringify({
		__type: 'ThrottlingException',
		Message: 'Rate exceeded',
		ServiceCode: 'partnercentral-account',
		QuotaCode: 'L-1234ABCD',
	});
	const answer = { status: 429, headers: {}, body };
	let thrown: unknown;
	try {
		readAnswer('StartProfileUpdateTask', answer, START_MS);
	} catch (error) {
		thrown = error;
	}
	expect(explainError(thrown, partner)).toMatchObject({
		ServiceCode: 'partnercentral-account',
		QuotaCode: 'L-1234ABCD',
		details: [
			'AWS says: Rate exceeded',
			'Quota in Service Quotas: L-1234ABCD (service partnercentral-account)',
		],
	});
	expect(explain('ThrottlingException')).not.toHaveProperty('QuotaCode');
	expect(explain('ThrottlingException', { quota: {} }).details).toContain(
		'Quota in Service Quotas: not given (service not given)',
	);
});
