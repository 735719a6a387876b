/**
 * Runs a server that is no Node program: as another user if wanted, and never longer than this process.
 * Loaded after end-with-parent.cjs it ends the server also when the tests are killed.
 *
 * Arguments: a JSON object with `uid` and `gid` (both optional) and `stopSignal`, the program, its arguments.
 */
const { spawn } = require('node:child_process');

const [settings, program, ...programArguments] = process.argv.slice(2);
const { uid, gid, stopSignal } = JSON.parse(settings);

const server = spawn(program, programArguments, { uid, gid, stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => server.kill(stopSignal));
server.once('error', (error) => {
	console.error(error.message);
	process.exitCode = 1;
});
server.once('exit', (code, signal) => {
	if (signal !== null) console.error(`${program} was ended by ${signal}`);
	process.exit(code ?? 1);
});
