import { samplePartners, validateRequest } from '../../../lab/simulator';
import type { JsonValue } from '../../../lab/simulator';
import { apiModel } from '../../../lab/simulator/validation/model';
import { modelledInput } from '../../../lab/simulator/validation/validateRequest';
import { taskDetails } from '../../../lab/profile/taskDetails';

function problemsOf(details: unknown): string[] {
	const body = { Catalog: 'AWS', Identifier: 'partner-0000000000000', TaskDetails: details };
	return validateRequest('StartProfileUpdateTask', body as JsonValue).map(
		({ name, code }) => `${name} ${code}`,
	);
}

describe('validateRequest', () => {
	test('every sample profile is valid', () => {
		expect(samplePartners).toHaveLength(10);
		for (const { profile } of samplePartners) expect(problemsOf(profile)).toEqual([]);
	});

	test('names every missing required member, in the order of the model', () => {
		expect(validateRequest('StartProfileUpdateTask', {})).toEqual(
			['Catalog', 'Identifier', 'TaskDetails'].map((name) => ({
				name,
				code: 'REQUIRED_FIELD_MISSING',
				message: `${name} is required.`,
			})),
		);
		expect(problemsOf({})).toHaveLength(7);
	});

	test('counts characters as code points: 80 emoji are not too long, only not allowed', () => {
		expect(problemsOf(taskDetails({ DisplayName: '🚀'.repeat(80) }))).toEqual([
			'TaskDetails.DisplayName INVALID_STRING_FORMAT',
		]);
		expect(problemsOf(taskDetails({ DisplayName: 'é'.repeat(80) }))).toEqual([]);
	});

	test('ignores members the model does not know, and drops them', () => {
		const body = { Catalog: 'AWS', Unknown: 1, NextToken: null, ['__proto__']: {} };
		expect(validateRequest('ListPartners', body)).toEqual([]);
		expect(modelledInput('ListPartners', body)).toEqual({ Catalog: 'AWS' });
	});

	test('a union has exactly one member', () => {
		const business = { LegalName: 'A', RegistrationId: '1', CountryCode: 'DE' };
		const start = (VerificationDetails: JsonValue) =>
			validateRequest('StartVerification', { VerificationDetails }).map(({ code }) => code);
		expect(start({ BusinessVerificationDetails: business })).toEqual([]);
		expect(start({ Other: 1 })).toEqual(['INVALID_VALUE']);
		expect(
			start({ BusinessVerificationDetails: business, RegistrantVerificationDetails: {} }),
		).toEqual(['INVALID_VALUE']);
	});

	test('numbers have ranges', () => {
		const list = (MaxResults: JsonValue) =>
			validateRequest('ListConnections', { Catalog: 'AWS', MaxResults }).map(({ code }) => code);
		expect(list(100)).toEqual([]);
		for (const wrong of [0, 101, 1.5, '5']) expect(list(wrong)).toEqual(['INVALID_VALUE']);
	});

	test('every operation of the model can be checked', () => {
		const operations = Object.keys(apiModel.operations);
		expect(operations).toHaveLength(34);
		for (const operation of operations) {
			const missing = validateRequest(operation, {}).map(({ name }) => name);
			const input = apiModel.shapes[apiModel.operations[operation]?.input ?? ''];
			expect(missing.sort()).toEqual([...(input?.required ?? [])].sort());
		}
		expect(() => validateRequest('FlyToTheMoon', {})).toThrow(RangeError);
		expect(() => validateRequest('toString', {})).toThrow(RangeError);
	});
});
