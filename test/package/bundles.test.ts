import { readFileSync } from 'node:fs';
import path from 'node:path';

import { listFiles, PROJECT_DIR } from '../../lab/package/files';
import { findOutsideWorld } from './support/freeNames';

/** Names that n8n's rules for community nodes ban, and ways around those rules. */
const BANNED_NAMES = [
	'__dirname',
	'__filename',
	'clearImmediate',
	'clearInterval',
	'clearTimeout',
	'eval',
	'fetch',
	'Function',
	'global',
	'globalThis',
	'process',
	'setImmediate',
	'setInterval',
	'setTimeout',
];

const DIST_DIR = path.join(PROJECT_DIR, 'dist');
const BUNDLES = listFiles(DIST_DIR).filter((file) => file.endsWith('.js'));

describe('the built files in dist/', () => {
	it('are one that holds everything, and one for each node and credential that requires it', () => {
		expect(BUNDLES).toContain('bundle.js');
		for (const file of BUNDLES.filter((name) => name !== 'bundle.js')) {
			const className = path.basename(file).split('.')[0] ?? '';
			expect(jest.requireActual<object>(path.join(DIST_DIR, file))).toHaveProperty(className);
			expect(readFileSync(path.join(DIST_DIR, file), 'utf8')).toMatch(
				/^module\.exports = require\('(?:\.\.\/)+bundle\.js'\);\n$/,
			);
		}
	});

	describe.each(BUNDLES)('%s', (file) => {
		const code = readFileSync(path.join(DIST_DIR, file), 'utf8');
		const outside = findOutsideWorld(code);

		it('requires nothing but n8n-workflow and crypto', () => {
			const provided = file === 'bundle.js' ? ['n8n-workflow', 'crypto'] : ['../bundle.js'];
			const foreign = outside.requires.filter(
				(name) => !provided.includes(name.replace(/^(\.\.\/)+/, '../')),
			);
			expect(foreign).toEqual([]);
			expect(outside.unclearRequires).toEqual([]);
		});

		it('uses no name that n8n bans', () => {
			expect(outside.names.filter((name) => BANNED_NAMES.includes(name))).toEqual([]);
		});

		it('has its patterns compiled once, not at each call', () => {
			expect(code).not.toMatch(/new RegExp\(["']/);
		});

		it('says nothing about the machine it was built on', () => {
			expect(code).not.toContain(PROJECT_DIR);
		});
	});
});

describe('findOutsideWorld', () => {
	it('finds requires and free names, not what is declared, quoted or a property', () => {
		const outside = findOutsideWorld(`
			const crypto = require('crypto');
			const { readFile } = require("node:fs");
			// process
			const text = 'setTimeout';
			console.log(text.process, { globalThis: crypto });
			(function (setInterval) { setInterval(readFile); })();
			setTimeout(() => globalThis.exit);
		`);
		expect(outside).toEqual({
			names: ['console', 'globalThis', 'require', 'setTimeout'],
			requires: ['crypto', 'node:fs'],
			unclearRequires: [],
		});
	});

	it.each(["require('f' + 's')", "const load = require; load('fs')", "import('fs')"])(
		'does not overlook %s',
		(code) => {
			expect(findOutsideWorld(code).unclearRequires).toHaveLength(1);
		},
	);

	it('refuses what does not parse', () => {
		expect(() => findOutsideWorld('const = 1')).toThrow('Unexpected token');
	});
});
