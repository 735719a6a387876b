import { explainError } from '../../../partner-central/failure/explainError';
import type { Failure } from '../../../partner-central/failure/failure';
import type { PartnerReference } from '../../../partner-central/service/types';

/** An item that did not succeed, with the words for it already found. */
export class ItemFailure extends Error {
	override readonly name = 'ItemFailure';

	constructor(readonly failure: Failure) {
		super(failure.message);
	}
}

/** The words for whatever an item was stopped by. */
export function failureOf(error: unknown, partner?: PartnerReference): Failure {
	return error instanceof ItemFailure ? error.failure : explainError(error, partner);
}
