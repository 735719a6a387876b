import type { ServiceError } from './serviceError';

/** AWS mostly reports a clock that is off as a signature problem; only the text tells. */
export function isClockError({ type, serviceMessage }: ServiceError): boolean {
	return (
		type === 'RequestTimeTooSkewed' ||
		type === 'RequestExpired' ||
		/signature expired|signature not yet current/i.test(serviceMessage)
	);
}
