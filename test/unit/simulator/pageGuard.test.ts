import type { IncomingMessage } from 'node:http';
import { requireThisMachine } from '../../../lab/simulator/page/guard';

const arriving = (remoteAddress: string | undefined, host: string | undefined) =>
	({ socket: { remoteAddress }, headers: { host } }) as unknown as IncomingMessage;

describe('who may see the page of the simulator', () => {
	test.each([
		['127.0.0.1', '127.0.0.1:8480'],
		['127.0.0.1', 'localhost:8480'],
		['127.8.0.1', 'LOCALHOST'],
		['::1', '[::1]:8480'],
		['::ffff:127.0.0.1', 'localhost:8480'],
	])('a browser at %s that asks for %s', (remoteAddress, host) => {
		expect(() => requireThisMachine(arriving(remoteAddress, host))).not.toThrow();
	});

	test.each([
		['10.0.0.7', '127.0.0.1:8480'],
		['::ffff:10.0.0.7', 'localhost:8480'],
		['fe80::1', 'localhost:8480'],
		[undefined, 'localhost:8480'],
		['127.0.0.1', 'elsewhere.example:8480'],
		['127.0.0.1', 'localhost.elsewhere.example'],
		['127.0.0.1', '192.168.0.1:8480'],
		['127.0.0.1', 'not a host'],
		['127.0.0.1', undefined],
	])('nobody at %s that asks for %s', (remoteAddress, host) => {
		expect(() => requireThisMachine(arriving(remoteAddress, host))).toThrow('on the machine');
	});
});
