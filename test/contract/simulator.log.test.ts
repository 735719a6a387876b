/** What the simulator keeps and tells of requests that anybody can send: so much and no more. */
import { reportRequests } from '../../lab/n8n/start/simulate';
import { startSimulator, type Simulator } from '../../lab/simulator';
import { LOG_LIMITS, RequestLog, type LoggedRequest } from '../../lab/simulator/http/requestLog';

let simulator: Simulator;
beforeEach(async () => {
	simulator = await startSimulator();
});
afterEach(async () => await simulator.close());

const post = async (body: string, headers: Record<string, string> = {}) =>
	await fetch(simulator.endpoint, { method: 'POST', headers, body });

test('the log keeps the latest requests, and not more of them than so many bytes', () => {
	const log = new RequestLog();
	const entry = (operation: string) => ({ operation }) as LoggedRequest;
	const half = LOG_LIMITS.bytes / 2;
	log.add(entry('first'), half);
	log.add(entry('second'), half);
	expect(log.all()).toHaveLength(2);
	log.add(entry('third'), 1);
	expect(log.all().map(({ operation }) => operation)).toEqual(['second', 'third']);
	log.clear();
	for (let index = 0; index < LOG_LIMITS.requests + 2; index += 1) log.add(entry(`${index}`), 100);
	expect(log.all()).toHaveLength(LOG_LIMITS.requests);
	expect(log.all()[0]?.operation).toBe('2');
});

test('a body is kept as it came, and parsed by who reads it: parsed lists take twenty times their length', async () => {
	const body = { Catalog: 'AWS', Lists: Array<[]>(1000).fill([]) };
	expect((await post(JSON.stringify(body))).status).toBe(403);
	const [entry] = simulator.requests.all();
	expect(entry?.body).toEqual(body);
	expect(entry?.body).not.toBe(entry?.body);
});

test('the lines for a terminal hold no text that it would obey, and have an end', async () => {
	const lines: string[] = [];
	reportRequests(simulator, (line) => void lines.push(line));
	await post(JSON.stringify({ Identifier: '\u001b[2Jgone\n' }), {
		'x-amz-target': `\u009b2J${'x'.repeat(5000)}`,
	});
	await post(JSON.stringify({ Identifier: { toString: 1 } }));
	expect(lines).toEqual([
		expect.stringMatching(/^[\d:]{8} {2}HTTP 403 {2}\?2Jx{77} {2}\?\[2Jgone\?$/),
		expect.stringMatching(/^[\d:]{8} {2}HTTP 403 {2}POST \/$/),
	]);
});
