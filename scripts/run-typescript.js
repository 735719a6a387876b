/**
 * Runs a TypeScript file of this project as the main program, after making sure that what it needs
 * is installed. It all happens in this process, so that a signal reaches the program itself.
 *
 * usage: node scripts/run-typescript.js <file.ts> [arguments of the program]
 */
require('./ensure-installed');

const Module = require('node:module');
const path = require('node:path');

require('tsx/cjs/api').register();

const [file, ...args] = process.argv.slice(2);
process.argv.splice(1, Infinity, path.resolve(file), ...args);
Module.runMain();
