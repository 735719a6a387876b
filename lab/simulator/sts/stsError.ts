import type { Answer, Answerable } from '../http/answer';
import { xmlAnswer, xmlElement } from './xml';

/** An error of STS: XML with a code that has no `Exception` at its end. */
export class StsError extends Error implements Answerable {
	constructor(
		readonly code: string,
		readonly httpStatus: number,
		message: string,
	) {
		super(message);
		this.name = code;
	}

	toAnswer(): Answer {
		const type = this.httpStatus >= 500 ? 'Receiver' : 'Sender';
		const error = [
			xmlElement('Type', type),
			xmlElement('Code', this.code),
			xmlElement('Message', this.message),
		].join('');
		return xmlAnswer(this.httpStatus, 'ErrorResponse', `<Error>${error}</Error>`);
	}
}
