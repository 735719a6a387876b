import { keyProblem, keyProblems, wrongRegion, type KeyProblem } from './keyProblems';
import type { ServiceError } from './serviceError';

/** AWS mostly reports a clock that is off as a signature problem; only the text tells. */
export function isClockError({ type, serviceMessage }: ServiceError): boolean {
	return (
		type === 'RequestTimeTooSkewed' ||
		type === 'RequestExpired' ||
		/signature expired|signature not yet current/i.test(serviceMessage)
	);
}

/** A signature for another region, in the words of AWS: it, too, has the type of a wrong secret. */
function isAboutRegion(text: string): boolean {
	return /scoped to a valid region/i.test(text);
}

/** What keys, clock or region were refused for, if it was one of them. */
export function findKeyProblem(error: ServiceError): KeyProblem | undefined {
	if (isClockError(error)) return keyProblems.RequestTimeTooSkewed;
	return isAboutRegion(error.serviceMessage) ? wrongRegion : keyProblem(error.type);
}
