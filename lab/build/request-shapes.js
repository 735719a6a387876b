/** Of the service's model only what judging a request needs, so that the bundle stays small. */

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
		Object.entries(model.operations).map(([name, { input, idempotent, readonly }]) => {
			visit(input);
			const token = tokenOf(model.shapes[input]);
			return [
				name,
				{
					input,
					...(token ? { token } : {}),
					...(idempotent || readonly || token ? { isRepeatable: true } : {}),
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

module.exports = { requestShapes };
