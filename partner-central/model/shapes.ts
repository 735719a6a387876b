import model from './requestShapes.json';

/** A shape of the service's model, as far as judging a request needs it. */
export interface Shape {
	type: string;
	/** Structures. */
	required?: string[];
	/** The shapes of the members by their names. */
	members?: Record<string, string>;
	/** Exactly one member is given. */
	union?: boolean;
	/** Lists. */
	member?: string;
	/** Characters, entries or the number itself. */
	min?: number;
	max?: number;
	pattern?: string;
	enum?: string[];
}

export interface OperationFacts {
	input: string;
	/** The member that makes a repeated request safe. */
	token?: string;
	/** The same request again cannot act twice: it reads, is idempotent, or has a token. */
	isRepeatable?: boolean;
	/** The answer has no members, and perhaps no body. */
	answersNothing?: boolean;
}

export const operations: Record<string, OperationFacts> = model.operations;

/** @throws Error for a name that is not in the model, which is a mistake in this project */
export function shapeOf(name: string): Shape {
	const shapes: Record<string, Shape> = model.shapes;
	const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
	if (!shape) throw new Error(`The model has no shape ${name}`);
	return shape;
}
