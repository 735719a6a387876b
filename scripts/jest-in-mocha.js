/**
 * What the unit tests of the domain use of Jest, added to Mocha's own interface. Mutation testing
 * runs them with Mocha, because that keeps all modules loaded from one mutant to the next: most mutants
 * take milliseconds.
 */
const { createRequire } = require('node:module');

const { expect } = require('expect');
const { bind } = require('jest-each');
const Mocha = require('mocha');

const SUPPORTS_DONE = false;

const { bdd } = Mocha.interfaces;

Mocha.interfaces.bdd = (suite) => {
	bdd(suite);
	suite.on('pre-require', (context, file) => {
		context.describe.each = bind(context.describe, SUPPORTS_DONE);
		context.it.each = bind(context.it, SUPPORTS_DONE);
		context.test = context.it;
		context.beforeAll = context.before;
		context.expect = expect;
		context.jest = { requireActual: createRequire(file) };
	});
};
