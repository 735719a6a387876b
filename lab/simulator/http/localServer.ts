import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens. */
export interface LocalServer {
	/** `http://host:port`, without a slash at the end. */
	url: string;
	/** Ends every connection, stalled ones included. May be called more than once. */
	close(): Promise<void>;
}

/** @throws the error of `listen`, a port in use for example */
export async function listen(
	listener: RequestListener,
	{ host, port }: { host: string; port: number },
): Promise<LocalServer> {
	const server = createServer(listener);
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	const { port: actualPort } = server.address() as AddressInfo;
	const urlHost = host.includes(':') ? `[${host}]` : host;
	let closing: Promise<void> | undefined;
	return {
		url: `http://${urlHost}:${actualPort}`,
		close() {
			closing ??= new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			});
			return closing;
		},
	};
}
