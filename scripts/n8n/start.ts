/**
 * `npm run n8n`: real n8n with the node of this project, a local Partner Central service and the example
 * workflows. The first start installs n8n; data are kept in .n8n/home between starts.
 */
import { createWriteStream } from 'node:fs';
import path from 'node:path';

import type { Simulator } from '../../lab/simulator';
import { ensureN8n } from '../../lab/n8n/install/ensureN8n';
import { installCommunityPackage } from '../../lab/n8n/install/installCommunityPackage';
import { HOME_DIR } from '../../lab/n8n/paths';
import { PROJECT_DIR } from '../../lab/package/files';
import { Progress } from '../../lab/n8n/progress';
import { buildPackage } from '../../lab/n8n/run/build';
import { isFree } from '../../lab/n8n/run/freePort';
import type { N8nSetup } from '../../lab/n8n/run/n8nProcess';
import { N8nServer } from '../../lab/n8n/run/n8nServer';
import type { Owner } from '../../lab/n8n/run/restClient';
import { eraseHome, openHome } from '../../lab/n8n/start/home';
import { bringUpToDate, isUpToDate, lastPorts } from '../../lab/n8n/start/imports';
import { readOptions, USAGE, type StartOptions } from '../../lab/n8n/start/options';
import { ensureOwner, readOwner } from '../../lab/n8n/start/owner';
import { reportRequests, simulate } from '../../lab/n8n/start/simulate';
import { stopSignal } from '../../lab/n8n/start/stopSignal';

const LOG_FILE = path.join(HOME_DIR, 'n8n.log');

/** What has to be undone at the end, last first. */
type CleanUps = (() => void | Promise<void>)[];

const progress = new Progress();

async function main(): Promise<void> {
	const command = readOptions(process.argv.slice(2));
	if (command.kind === 'help') {
		console.log(USAGE);
		return;
	}
	if (command.kind === 'mistake') {
		console.error(`${command.message}\nTry npm run n8n -- --help`);
		process.exitCode = 2;
		return;
	}

	const signal = stopSignal();
	const cleanUps: CleanUps = [];
	try {
		await serve(command, signal, cleanUps);
	} catch (error) {
		if (!signal.aborted) throw error;
	} finally {
		await progress.step('Stop', async () => await cleanUpAll(cleanUps));
	}
}

/** Undoes everything, also when one of the parts cannot be undone. @throws the first error of those */
async function cleanUpAll(cleanUps: CleanUps): Promise<void> {
	const errors: unknown[] = [];
	for (const cleanUp of cleanUps.reverse()) {
		try {
			await cleanUp();
		} catch (error) {
			errors.push(error);
		}
	}
	if (errors.length > 0) throw errors[0];
}

/** Sets everything up, tells the person at the screen how to get in, and waits for the signal. */
async function serve(
	{ port, reset, service }: StartOptions,
	signal: AbortSignal,
	cleanUps: CleanUps,
): Promise<void> {
	cleanUps.push(openHome(HOME_DIR));
	if (!(await isFree(port))) {
		throw new Error(
			`Port ${port} is in use. Choose another one, for example: npm run n8n -- --port ${port + 1}`,
		);
	}
	const installation = await ensureN8n(progress, signal);
	if (reset) eraseHome(HOME_DIR);
	const owner = readOwner(HOME_DIR);
	const log = createWriteStream(LOG_FILE);
	cleanUps.push(() => void log.end());
	const setup: N8nSetup = {
		installation,
		userFolder: HOME_DIR,
		onOutput: (text) => void log.write(text),
	};

	await progress.step('Build the node and install it into n8n', async () => {
		const packed = await buildPackage(signal);
		cleanUps.push(packed.remove);
		await installCommunityPackage(HOME_DIR, packed.dir, signal);
	});
	const simulator = await simulate(lastPorts(), service);
	cleanUps.push(() => simulator.close());
	if (!isUpToDate(simulator)) {
		await progress.step('Import the credential and the example workflows', () =>
			bringUpToDate(setup, simulator, signal),
		);
	}
	const { server, signInHolds } = await progress.step('Start n8n', async () => {
		const started = await N8nServer.start({ ...setup, port, signal });
		cleanUps.push(() => started.stop());
		return { server: started, signInHolds: await ensureOwner(started.rest, owner) };
	});

	console.log(welcome(port, simulator, signInHolds ? owner : undefined));
	reportRequests(simulator, (line) => console.log(line));
	await untilStopped(server, signal);
}

/** @param owner undefined when somebody has changed the sign-in in n8n */
function welcome(port: number, simulator: Simulator, owner: Owner | undefined): string {
	const signIn = owner
		? [`  E-mail     ${owner.email}`, `  Password   ${owner.password}`]
		: ['  Sign-in    the one you have chosen'];
	return [
		'',
		'n8n is ready.',
		'',
		`  Editor     http://localhost:${port}`,
		...signIn,
		`  Simulator  ${simulator.endpoint}`,
		'',
		'Open a workflow on the Overview page and press "Execute workflow". Everything the node does goes to a',
		'Partner Central service on this machine, the simulator, which forgets all changes when it stops. Its page',
		'shows each profile and what an update changes. There you can:',
		'',
		'  - pause the reviews, then finish or fail an update by hand',
		"  - begin a new day, when the day's updates are used up (start with --daily-quota 10 to see that)",
		'  - receive a connection invitation; read the codes that AWS would send by e-mail',
		'',
		'A host that ends in .invalid is refused by the review. --deny ListPartners takes a permission away,',
		'--empty begins as a new AWS account does, --help has the rest.',
		'',
		`Stop with Ctrl-C. n8n's data stay in ${path.relative(PROJECT_DIR, HOME_DIR)}; npm run n8n -- --reset starts afresh.`,
		`What n8n itself has to say is in ${path.relative(PROJECT_DIR, LOG_FILE)}. Requests to the service:`,
		'',
	].join('\n');
}

/** @throws Error when n8n ends by itself */
async function untilStopped(server: N8nServer, signal: AbortSignal): Promise<void> {
	const stopped = new Promise<'stopped'>((resolve) => {
		if (signal.aborted) resolve('stopped');
		signal.addEventListener('abort', () => resolve('stopped'), { once: true });
	});
	const ended = server.process.ended.then(() => 'ended' as const);
	if ((await Promise.race([stopped, ended])) === 'ended') {
		throw new Error(`n8n has ended by itself. Its last words:\n${server.process.lastLines()}`);
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? `\n${error.message}` : error);
	process.exitCode = 1;
});
