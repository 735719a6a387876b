import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { PageError } from './pageError';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Lets in browsers of this machine that were sent to this machine: the page has no sign-in. The name
 * in the address counts as well as the connection, because another web site can let its own name
 * point to 127.0.0.1 (DNS rebinding).
 * @throws PageError
 */
export function requireThisMachine({ socket, headers }: IncomingMessage): void {
	if (isLoopback(socket.remoteAddress ?? '') && isLoopback(hostnameOf(headers.host))) return;
	throw new PageError(403, 'This page is for browsers on the machine the simulator runs on.');
}

/**
 * Keeps other web sites from pressing the buttons: a browser tells which site a POST comes from.
 * @throws PageError
 */
export function requireOwnOrigin({ headers }: IncomingMessage): void {
	if (headers.origin === `http://${headers.host}`) return;
	throw new PageError(403, 'Only the page of the simulator itself may do this.');
}

function isLoopback(host: string): boolean {
	const address = host.replace(/^\[(.*)\]$/, '$1');
	const version = isIP(address);
	if (version === 0) return address === 'localhost';
	return loopback.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

function hostnameOf(host: string | undefined): string {
	const url = `http://${host}`;
	return URL.canParse(url) ? new URL(url).hostname : '';
}
