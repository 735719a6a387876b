import { CancelledError } from '../service/cancelledError';
import { NetworkError } from '../service/networkError';
import { RequestNotSentError } from '../service/requestNotSentError';
import { ServiceError } from '../service/serviceError';
import { UnreadableAnswerError } from '../service/unreadableAnswerError';
import { withoutSecrets } from '../service/withoutSecrets';
import { explainServiceError } from './explainServiceError';
import { failureCodes, type Failure, type Subject } from './failure';

const RETRY_IS_SAFE =
	'Try again later. Within one execution, trying again never starts a second task.';

/** Whatever a call can throw, in plain words. */
export function explainError(error: unknown, subject?: Subject): Failure {
	if (error instanceof ServiceError) return explainServiceError(error, subject);
	if (error instanceof NetworkError) return explainNetworkError(error);
	if (error instanceof UnreadableAnswerError) {
		return {
			message: `The answer to ${error.operation} could not be read: ${error.reason}`,
			advice: `${mayHaveBegun(error)}Check whether a proxy answers in place of AWS, and the credential's endpoint. ${RETRY_IS_SAFE}`,
			details: [],
			errorCode: failureCodes.unreadableAnswer,
			httpStatus: error.httpStatus,
			requestId: error.requestId,
		};
	}
	if (error instanceof RequestNotSentError) {
		return {
			message: error.message,
			advice: error.advice,
			details: error.details,
			errorCode: failureCodes.requestNotSent,
		};
	}
	if (error instanceof CancelledError) return executionStopped();
	return {
		message:
			error instanceof Error && error.message
				? withoutSecrets(error.message)
				: 'An unexpected error occurred',
		advice: 'This should not have happened. Please report it with the steps that led to it.',
		details: [],
		errorCode: failureCodes.unexpected,
	};
}

function explainNetworkError(error: NetworkError): Failure {
	const { operation, reason, host, isBeforeSending, isLasting } = error;
	const advice =
		error.advice ?? "Check the network, the proxy settings of n8n and the credential's endpoint.";
	const place = host === undefined ? '' : ` at ${host}`;
	return {
		message: `AWS Partner Central could not be reached${place} for ${operation}: ${reason}`,
		advice: isBeforeSending
			? `${advice} Nothing was sent to AWS.`
			: `${mayHaveBegun(error)}${advice} ${RETRY_IS_SAFE}`,
		details: [],
		errorCode: isLasting ? failureCodes.requestNotSent : failureCodes.network,
	};
}

/** Only the answer is missing: AWS may have done what it was asked to. */
function mayHaveBegun({ operation }: { operation: string }): string {
	if (operation === 'StartProfileUpdateTask') {
		return 'AWS may have begun the update all the same: look at it with the operation Get. ';
	}
	const isRead = operation.startsWith('Get') || operation.startsWith('List');
	return isRead ? '' : 'AWS may have done it all the same: look before you try again. ';
}

export function executionStopped(): Failure {
	return {
		message: 'The execution was stopped before this item was finished',
		advice: 'An update that was already started goes on at AWS. Look at it with the operation Get.',
		details: [],
		errorCode: failureCodes.executionStopped,
	};
}
