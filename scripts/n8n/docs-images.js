/** `npm run docs:images`: takes the pictures in docs/images/ anew, in the tests of what they show. */
process.env.SAVE_DOCS_IMAGES = 'true';
process.argv.push('editor.test', 'form.test', 'simulator.page.test');
require('./verify');
