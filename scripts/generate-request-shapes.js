/**
 * Writes partner-central/model/requestShapes.json: of the service's model only what judging a request
 * needs, so that the bundle stays small. Run it after the model has changed.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, '..', 'partner-central', 'model');

/**
 * @returns operations with their input shapes, and every shape that these reach; a member is the name of its
 * shape. What is false is left out.
 */
function requestShapes(model) {
	const shapes = {};
	const visit = (name) => {
		if (Object.hasOwn(shapes, name)) return;
		const shape = { ...model.shapes[name] };
		delete shape.sensitive;
		shapes[name] = shape;
		if (shape.members) {
			const entries = Object.entries(shape.members).map(([member, { shape: of }]) => [member, of]);
			shape.members = Object.fromEntries(entries);
		}
		for (const member of Object.values(shape.members ?? {})) visit(member);
		for (const reference of [shape.member, shape.key, shape.value]) if (reference) visit(reference);
	};
	const operations = Object.fromEntries(
		Object.entries(model.operations).map(([name, { input, output, idempotent, readonly }]) => {
			visit(input);
			const token = tokenOf(model.shapes[input]);
			return [
				name,
				{
					input,
					...(token ? { token } : {}),
					...(idempotent || readonly || token ? { isRepeatable: true } : {}),
					...(isEmpty(model.shapes[output]) ? { answersNothing: true } : {}),
				},
			];
		}),
	);
	return { operations, shapes };
}

/** The member that makes a repeated request safe, if there is one. */
function tokenOf({ members = {} }) {
	return Object.keys(members).find((name) => members[name].idempotencyToken);
}

function isEmpty({ members = {} } = {}) {
	return Object.keys(members).length === 0;
}

module.exports = { requestShapes };

if (require.main === module) {
	const read = (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
	const result = requestShapes(read('partner-central-account.model.json'));
	writeFileSync(path.join(folder, 'requestShapes.json'), `${JSON.stringify(result, null, '\t')}\n`);
}
