/**
 * `npm run audit`: asks the registry for known advisories about the packages that are bundled, and
 * about no others: what is installed for development only never reaches a user.
 *
 * Ends with 0 when the registry answered and knows of none, with 1 when it knows of some, and with 2
 * when it gave no answer, in which case nothing is known. The registry is npm's own setting
 * (`npm_config_registry`).
 */
require('../ensure-installed');

const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

const { runNpm } = require('../run-npm');
const { findBundledSet } = require('./bundled-set');

const CLEAN = 0;
const VULNERABLE = 1;
const UNKNOWN = 2;

async function main() {
	const { packages } = await findBundledSet();
	const names = packages.map(({ name, version }) => `${name} ${version}`).join(', ');
	console.log(`Bundled: ${names}`);

	const report = auditOf(packages);
	const total = report.metadata?.vulnerabilities?.total;
	if (typeof total !== 'number') {
		const reason = report.message ?? report.error?.summary ?? 'npm gave no report.';
		console.error(`Not checked: the registry answered no question about advisories. ${reason}`);
		return UNKNOWN;
	}
	if (total === 0) {
		console.log('The registry knows of no advisory about any of them.');
		return CLEAN;
	}
	for (const { via } of Object.values(report.vulnerabilities)) {
		for (const { name, range, severity, title, url } of via.filter(isAdvisory)) {
			console.error(`${name} ${range}: ${title} (${severity}) ${url}`);
		}
	}
	return VULNERABLE;
}

/** npm names the packages through which an advisory applies, too; those are strings. */
function isAdvisory(via) {
	return typeof via === 'object';
}

/**
 * npm's own audit of a project that depends on exactly these packages. Aliases let two versions of
 * one package stand side by side.
 */
function auditOf(packages) {
	const dependencies = {};
	const locked = {};
	packages.forEach(({ name, version }, index) => {
		const alias = `bundled-${index}`;
		dependencies[alias] = `npm:${name}@${version}`;
		locked[`node_modules/${alias}`] = { name, version };
	});
	const manifest = { name: 'bundled', version: '0.0.0', private: true, dependencies };
	const lock = { lockfileVersion: 3, packages: { '': manifest, ...locked } };

	const dir = mkdtempSync(path.join(tmpdir(), 'bundled-packages-'));
	try {
		writeFileSync(path.join(dir, 'package.json'), JSON.stringify(manifest));
		writeFileSync(path.join(dir, 'package-lock.json'), JSON.stringify(lock));
		const { stdout, error } = runNpm(['audit', '--json', '--package-lock-only'], {
			cwd: dir,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		if (error !== undefined) return { message: `npm could not be started: ${error.message}` };
		return readJson(stdout);
	} finally {
		rmSync(dir, { recursive: true, force: true });
	}
}

function readJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return {};
	}
}

main().then((status) => {
	process.exitCode = status;
});
