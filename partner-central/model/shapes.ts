import model from './requestShapes.json';

/** A shape of the service's model, as far as judging a request needs it. */
export type Shape = StructureShape | ListShape | TextShape | NumberShape;

export interface StructureShape {
	name: string;
	type: 'structure';
	members: ReadonlyMap<string, Member>;
	/** Exactly one member is given. */
	isUnion: boolean;
}

interface Member {
	shape: string;
	isRequired: boolean;
}

/** Sizes of the model: entries, characters, or the number itself. */
export interface Limits {
	min?: number;
	max?: number;
}

export interface ListShape extends Limits {
	name: string;
	type: 'list';
	/** The shape of the entries. */
	member: string;
}

export interface TextShape extends Limits {
	name: string;
	type: 'text';
	/** For the whole text, as the model writes it. */
	pattern?: string;
	regExp?: RegExp;
	values?: readonly string[];
}

export interface NumberShape extends Limits {
	name: string;
	type: 'number';
}

/** What requestShapes.json has of a shape: see the script that writes it. */
type Stored =
	| string
	| (Limits & { type?: string; member?: string; pattern?: string; values?: string[] });

const stored = new Map<string, Stored>(Object.entries(model.shapes));
const read = new Map<string, Shape>();

/** @throws Error for a name that is not in the model, which is a mistake in this project */
export function shapeOf(name: string): Shape {
	let shape = read.get(name);
	if (!shape) {
		const found = stored.get(name);
		if (found === undefined) throw new Error(`The model has no shape ${name}`);
		shape = readShape(name, found);
		read.set(name, shape);
	}
	return shape;
}

/** A shape as the file has it, spelt out. */
export function readShape(name: string, found: Stored): Shape {
	if (typeof found === 'string') return readStructure(name, found);
	const { type, member, pattern, ...limits } = found;
	if (member !== undefined) return { name, type: 'list', member, ...limits };
	if (type !== undefined) return { name, type: 'number', ...limits };
	const text: TextShape = { name, type: 'text', ...limits };
	if (pattern !== undefined) {
		text.pattern = pattern;
		text.regExp = new RegExp(`^(?:${pattern})$`);
	}
	return text;
}

function readStructure(name: string, text: string): StructureShape {
	const parts = text.split(' ').filter((part) => part !== '' && part !== '|');
	const members = parts.map((part) => {
		const [label = '', shape] = part.split('=');
		const member = label.replace('*', '');
		return [member, { shape: shape ?? member, isRequired: label !== member }] as const;
	});
	return { name, type: 'structure', members: new Map(members), isUnion: text.startsWith('|') };
}

/** The operations of the service, as AWS names them. */
export const operationNames = Object.keys(model.operations);

export interface OperationFacts {
	input: StructureShape;
	/** The member that makes a repeated request safe. */
	token?: string;
	/** The same request again cannot act twice: it reads, is idempotent, or has a token. */
	isRepeatable: boolean;
	/** The answer has no members, and perhaps no body. */
	answersNothing: boolean;
}

const TOKEN = 'ClientToken';

/** @param operation one of {@link operationNames} */
export function factsOf(operation: string): OperationFacts {
	const requests: Record<string, string> = model.operations;
	const input = readStructure(`${operation}Request`, requests[operation] ?? '');
	return {
		input,
		...(input.members.has(TOKEN) && { token: TOKEN }),
		isRepeatable: !model.notRepeatable.includes(operation),
		answersNothing: model.answerNothing.includes(operation),
	};
}
