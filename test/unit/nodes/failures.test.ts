import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { failureItem } from '../../../nodes/AwsPartnerCentral/errors/failureItem';
import { toNodeError } from '../../../nodes/AwsPartnerCentral/errors/toNodeError';
import type { Failure } from '../../../partner-central/failure/failure';
import { OTHER_TASK, OWN_TASK, partner } from '../../support/domain';
import { testNode } from '../../support/nodes/parameters';

const failure = (changes: Partial<Failure> = {}): Failure => ({
	message: 'It did not work',
	advice: 'Try again.',
	details: ['AWS says: No.'],
	errorCode: 'ConflictException',
	...changes,
});
const fromService = { httpStatus: 409, reason: 'R', requestId: 'r-1', TaskId: OWN_TASK };

describe('toNodeError', () => {
	test.each<
		[string, Partial<Failure>, typeof NodeApiError | typeof NodeOperationError, string | undefined]
	>([
		['of the service', fromService, NodeApiError, '409'],
		['of the item', {}, NodeOperationError, undefined],
	])('a failure %s keeps its texts', (_case, changes, type, httpCode) => {
		const error = toNodeError(testNode, failure(changes), 3);
		expect(error).toBeInstanceOf(type);
		expect(error.message).toBe('It did not work');
		expect(error.description).toMatch(/^Try again\.<br>AWS says: No\./);
		expect(error.context.itemIndex).toBe(3);
		expect((error as Partial<NodeApiError>).httpCode).toBe(httpCode);
		expect(error.node).toBe(testNode);
	});

	test('tells everything a person needs to ask for help', () => {
		const { description, context } = toNodeError(testNode, failure(fromService), 0, {
			startedTasks: [],
			otherFailures: ['Item 5', 'Item 7 (partner-x)'],
			inN8n: '[item 0]',
		});
		expect(description?.split('<br>')).toEqual([
			'Try again.',
			'AWS says: No.',
			'Reason: R',
			'HTTP status: 409',
			'Request ID: r-1',
			'Also failed: Item 5, Item 7 (partner-x).',
			'n8n counts items from 0 and calls this one [item 0].',
		]);
		expect(context.data).toEqual({
			errorCode: 'ConflictException',
			reason: 'R',
			requestId: 'r-1',
			TaskId: OWN_TASK,
		});
	});

	test('names the tasks of earlier items, five in the message and all in the description', () => {
		const startedTasks = Array.from(
			{ length: 7 },
			(_, index) => `pprofiletask-000000000000${index}`,
		);
		const { message, description } = toNodeError(testNode, failure(), 0, {
			startedTasks,
			otherFailures: Array.from({ length: 23 }, (_, index) => `Item ${index}`),
		});
		expect(message).toMatch(
			/^It did not work\. Updates already started for other items: .*0004 and 2 more$/,
		);
		for (const taskId of startedTasks) expect(description).toContain(taskId);
		expect(description).toMatch(/Also failed: Item 0, .*, Item 19 and 3 more\./);
	});

	test.each(['ENOENT', 'The partner OPERMENT', 'EACCES and ECONNREFUSED', 'GETADDRINFO'])(
		'%s is not replaced by a text of n8n',
		(words) => {
			for (const changes of [{}, fromService]) {
				expect(toNodeError(testNode, failure({ message: words, ...changes }), 0).message).toBe(
					words,
				);
			}
		},
	);

	test('never says "canceled", which would end the execution as cancelled by a person', () => {
		const error = toNodeError(testNode, failure({ message: 'Was canceled, canceled' }), 0);
		expect(error.message).toBe('Was CANCELED, CANCELED');
	});

	test.each(['toNodeError', 'failureItem'])('no markup stands in a message (%s)', (way) => {
		const hostile = failure({ message: '<a href="https://a.io">x</a> &lt; &#60;' });
		const message =
			way === 'toNodeError'
				? toNodeError(testNode, hostile, 0).message
				: failureItem(hostile, undefined).error;
		expect(message).toBe('‹a href="https://a.io"›x‹/a› ＆lt; ＆#60;');
	});

	test('renders texts of others as text', () => {
		const details = ['<img src=x onerror="alert(1)">', "a & 'b'"];
		const { description } = toNodeError(testNode, failure({ details, requestId: '<b>' }), 0);
		expect(description?.replaceAll('<br>', '')).not.toMatch(/[<>"']/);
		expect(description).toContain(
			'&lt;img src=x onerror=&quot;alert(1)&quot;&gt;<br>a &amp; &#39;b&#39;',
		);
	});
});

describe('failureItem', () => {
	test('has the keys by which n8n knows a failed item, and all facts', () => {
		expect(failureItem(failure({ ...fromService, Status: 'FAILED' }), partner)).toEqual({
			error: 'It did not work',
			details: {
				errorCode: 'ConflictException',
				reason: 'R',
				httpStatus: 409,
				requestId: 'r-1',
				TaskId: OWN_TASK,
				Status: 'FAILED',
				description: 'Try again.\nAWS says: No.',
				...partner,
			},
		});
	});

	test('has no members without a value', () => {
		const { details } = failureItem(failure({ reason: undefined }), undefined);
		expect(Object.keys(details as object)).toEqual(['errorCode', 'description']);
	});

	test('never says "canceled"', () => {
		expect(failureItem(failure({ message: `${OTHER_TASK} canceled` }), partner).error).toBe(
			`${OTHER_TASK} CANCELED`,
		);
	});
});

test('a message of any length is shortened, and no character is cut in half', () => {
	const { message } = toNodeError(testNode, failure({ message: `a${'😀'.repeat(500_000)}` }));
	expect(message).toHaveLength(8000);
	expect(message).toMatch(/^a(😀)+…$/u);
});
