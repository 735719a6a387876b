/** Of the service's model only what judging a request needs, so that the bundle stays small. */

/**
 * @returns the members of each operation's request, the operations that must not be repeated, those whose answer
 * has no members, and every shape that the requests reach. A structure is a text with its members: `Name` or
 * `Name=Shape`, with a star behind the name of those that are required; a union begins with a bar. Texts are
 * without their type.
 */
function requestShapes({ operations, shapes }) {
	const reached = {};
	const visit = (name) => {
		if (Object.hasOwn(reached, name)) return;
		reached[name] = compact(shapes[name]);
		visitMembers(shapes[name]);
	};
	const visitMembers = ({ members = {}, member }) => {
		for (const { shape } of Object.values(members)) visit(shape);
		if (member) visit(member);
	};
	const inputs = Object.entries(operations).map(([name, { input }]) => [name, shapes[input]]);
	for (const [, input] of inputs) visitMembers(input);
	const isRepeatable = (name, input) =>
		operations[name].idempotent || operations[name].readonly || hasToken(input);
	return {
		operations: Object.fromEntries(inputs.map(([name, input]) => [name, compact(input)])),
		notRepeatable: inputs
			.filter(([name, input]) => !isRepeatable(name, input))
			.map(([name]) => name),
		answerNothing: inputs
			.map(([name]) => name)
			.filter((name) => isEmpty(shapes[operations[name].output])),
		shapes: reached,
	};
}

function compact({ type, required = [], members, union, member, min, max, pattern, ...rest }) {
	if (type === 'structure') {
		const names = Object.entries(members).map(([name, { shape }]) =>
			[name, required.includes(name) ? '*' : '', shape === name ? '' : `=${shape}`].join(''),
		);
		return [...(union ? ['|'] : []), ...names].join(' ');
	}
	const limits = { min, max, pattern, values: rest.enum };
	if (type === 'list') return { member, ...limits };
	return type === 'string' ? limits : { type, ...limits };
}

/** Whether a member makes a repeated request safe. */
function hasToken({ members = {} }) {
	return Object.values(members).some(({ idempotencyToken }) => idempotencyToken);
}

function isEmpty({ members = {} } = {}) {
	return Object.keys(members).length === 0;
}

module.exports = { requestShapes };
