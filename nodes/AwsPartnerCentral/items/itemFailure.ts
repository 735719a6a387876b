import type { Failure } from '../../../partner-central/failure/failure';

/** An item that did not succeed, with the words for it already found. */
export class ItemFailure extends Error {
	override readonly name = 'ItemFailure';

	constructor(readonly failure: Failure) {
		super(failure.message);
	}
}
