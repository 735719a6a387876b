/**
 * Writes partner-central/model/requestShapes.json: of the service's model only what judging a request
 * needs, so that the bundle stays small. Run it after the model has changed.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, '..', 'partner-central', 'model');

/** @returns operations with their input shapes, and every shape that these reach */
function requestShapes(model) {
	const shapes = {};
	const visit = (name) => {
		if (Object.hasOwn(shapes, name)) return;
		const shape = { ...model.shapes[name] };
		delete shape.sensitive;
		shapes[name] = shape;
		for (const member of Object.values(shape.members ?? {})) visit(member.shape);
		for (const reference of [shape.member, shape.key, shape.value]) if (reference) visit(reference);
	};
	const operations = Object.fromEntries(
		Object.entries(model.operations).map(([name, { input, idempotent, readonly }]) => {
			visit(input);
			return [name, { input, idempotent, readonly }];
		}),
	);
	return { operations, shapes };
}

module.exports = { requestShapes };

if (require.main === module) {
	const read = (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
	const result = requestShapes(read('partner-central-account.model.json'));
	writeFileSync(path.join(folder, 'requestShapes.json'), `${JSON.stringify(result, null, '\t')}\n`);
}
