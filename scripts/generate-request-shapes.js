/** Writes partner-central/model/requestShapes.json anew. Run it after the model beside it has changed. */
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const { requestShapes } = require('../lab/build/request-shapes');

const folder = path.join(__dirname, '..', 'partner-central', 'model');
const model = JSON.parse(
	readFileSync(path.join(folder, 'partner-central-account.model.json'), 'utf8'),
);
const result = requestShapes(model);
writeFileSync(path.join(folder, 'requestShapes.json'), `${JSON.stringify(result, null, '\t')}\n`);
