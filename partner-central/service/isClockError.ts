/** AWS mostly reports a clock that is off as a signature problem; only the text tells. */
export function isClockError(type: string, serviceMessage: string): boolean {
	return (
		type === 'RequestTimeTooSkewed' ||
		type === 'RequestExpired' ||
		/signature expired|signature not yet current/i.test(serviceMessage)
	);
}
