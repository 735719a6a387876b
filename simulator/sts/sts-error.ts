import type { Answer, Answerable } from '../http/answer';
import { stsNamespace, xmlElement } from './xml';

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
		return {
			status: this.httpStatus,
			headers: { 'content-type': 'text/xml' },
			body: `<ErrorResponse xmlns="${stsNamespace}"><Error>${error}</Error></ErrorResponse>\n`,
		};
	}
}
