import { NetworkError } from '../../../partner-central/service/networkError';
import type { HttpAnswer } from '../../../partner-central/service/runtime';
import type { KnownProfile } from '../../../partner-central/model/types';
import type { ProfileUpdateTask } from '../../../partner-central/service/types';
import type { Step } from './scriptedRuntime';
import { partner, task } from './tasks';

type Extra = Pick<Step, 'tookMs' | 'meanwhile'>;

export const START = 'StartProfileUpdateTask';
export const GET = 'GetProfileUpdateTask';
export const CANCEL = 'CancelProfileUpdateTask';
export const GET_PARTNER = 'GetPartner';

/** An answer with a JSON body. */
export function json(body: unknown, status = 200, headers: HttpAnswer['headers'] = {}): HttpAnswer {
	return { status, headers, body: JSON.stringify(body) };
}

/** An exception of the service as it stands on the wire. */
export function exception(
	type: string,
	status: number,
	{
		reason,
		message = 'No.',
		headers,
	}: { reason?: string; message?: string; headers?: HttpAnswer['headers'] } = {},
): HttpAnswer {
	return json({ __type: type, Message: message, Reason: reason }, status, headers);
}

/** What the service says of something that is not there. */
export const notFound = (reason?: string) =>
	exception('ResourceNotFoundException', 404, { reason });

const busy = exception('ConflictException', 409, {
	reason: 'INCOMPATIBLE_PARTNER_PROFILE_TASK_STATE',
});

export const started = (answer: ProfileUpdateTask = task(), extra: Extra = {}): Step => ({
	operation: START,
	answer: json(answer),
	...extra,
});
export const startRefused = (answer: HttpAnswer = busy, extra: Extra = {}): Step => ({
	operation: START,
	answer,
	...extra,
});
export const seen = (answer: ProfileUpdateTask, extra: Extra = {}): Step => ({
	operation: GET,
	answer: json(answer),
	...extra,
});
export const getRefused = (answer: HttpAnswer, extra: Extra = {}): Step => ({
	operation: GET,
	answer,
	...extra,
});
export const canceled = (answer: ProfileUpdateTask): Step => ({
	operation: CANCEL,
	answer: json(answer),
});
export const cancelRefused = (answer: HttpAnswer = busy): Step => ({ operation: CANCEL, answer });
export const partnerSeen = (profile: KnownProfile): Step => ({
	operation: GET_PARTNER,
	answer: json({ Catalog: partner.Catalog, Id: partner.Identifier, Arn: 'arn', Profile: profile }),
});
export const partnerRefused = (answer: HttpAnswer): Step => ({ operation: GET_PARTNER, answer });
export const broken = (operation: string, extra: Extra = {}): Step => ({
	operation,
	answer: new NetworkError(operation, 'the connection was reset'),
	...extra,
});
/** No update was ever started. */
export const noTask = getRefused(notFound('PARTNER_PROFILE_TASK_NOT_FOUND'));
export const unsent = (operation: string): Step => ({
	operation,
	answer: new NetworkError(operation, { words: 'no such host', isBeforeSending: true }),
});
