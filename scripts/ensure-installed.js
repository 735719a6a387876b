/**
 * Makes a fresh clone usable: installs the development dependencies when they are missing or older
 * than package-lock.json, and says what it does. Needs nothing but Node.
 *
 * Everything it prints goes to stderr, so that commands whose output is data stay clean.
 */
const { statSync } = require('node:fs');
const path = require('node:path');

const { runNpm } = require('./run-npm');

/** ESLint 9 and Jest 30, the most demanding of the tools, start at this version of Node 20. */
const OLDEST_NODE = [20, 9];

const PROJECT_DIR = path.join(__dirname, '..');
const LOCK_FILE = path.join(PROJECT_DIR, 'package-lock.json');

/** npm writes this file as the last step of an install; an interrupted one leaves none. */
const INSTALLED_FILE = path.join(PROJECT_DIR, 'node_modules', '.package-lock.json');

function ensureInstalled() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
		fail(
			`This project needs Node ${OLDEST_NODE.join('.')} or newer, but this is Node ${process.versions.node}. Install a current Node from https://nodejs.org and try again.`,
		);
	}
	const reason = whyInstall();
	if (reason === undefined) return;

	console.error(
		`Installing the development dependencies with npm ci, because ${reason}. It takes 2 to 3 minutes on 2 cores.`,
	);
	// Its output goes to stderr, too.
	const { status, error } = runNpm(['ci', '--no-audit', '--no-fund'], {
		cwd: PROJECT_DIR,
		stdio: ['ignore', process.stderr, process.stderr],
	});
	if (error !== undefined) fail(`npm could not be started: ${error.message}`);
	if (status !== 0) fail('npm ci failed; what it said is above.');
}

/** @returns {string | undefined} why an install is needed, undefined when it is not */
function whyInstall() {
	const installedAt = modifiedAt(INSTALLED_FILE);
	if (installedAt === undefined) return 'node_modules is missing or incomplete';
	if (installedAt < modifiedAt(LOCK_FILE)) return 'package-lock.json is newer than node_modules';
	return undefined;
}

function modifiedAt(file) {
	return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

function fail(sentence) {
	console.error(sentence);
	process.exit(1);
}

ensureInstalled();
