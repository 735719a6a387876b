import dns from 'node:dns';
import { isIP } from 'node:net';

/** No test asks a host of somebody else's: every name but this machine's is unknown in this process. */
export function keepOffTheInternet(): void {
	const { lookup } = dns;
	const guarded = (name: string, ...rest: unknown[]): void => {
		const isHere = isIP(name) !== 0 || name === 'localhost';
		if (isHere) (lookup as (...values: unknown[]) => void)(name, ...rest);
		else (rest.at(-1) as (error: Error) => void)(unknownName(name));
	};
	dns.lookup = guarded as typeof dns.lookup;
}

function unknownName(name: string): Error {
	return Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' });
}
