/** `npm run docs:images`: takes the pictures in docs/images/ anew, in the tests of what they show. */
const { runSteps } = require('../run-steps');

const TESTS = ['editor', 'form', 'simulator.page'].map((name) => `/${name}\\.test`);

runSteps([['Pictures', 'scripts/n8n/verify.js', ...TESTS]], { SAVE_DOCS_IMAGES: 'true' });
