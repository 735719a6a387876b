import modelJson from '../../../partner-central/model/partner-central-account.model.json';

/** A shape of the service's model: a Smithy shape without its prose. */
export interface Shape {
	type: 'structure' | 'string' | 'list' | 'map' | 'timestamp' | 'integer' | 'long';
	required?: string[];
	members?: Record<string, { shape: string }>;
	/** A structure that carries exactly one of its members. */
	union?: boolean;
	enum?: string[];
	/** Length of strings (code points) and lists, value of numbers. */
	min?: number;
	max?: number;
	pattern?: string;
	/** Shape of a list's members. */
	member?: string;
	/** Shapes of a map's keys and values. */
	key?: string;
	value?: string;
}

interface Operation {
	/** Shapes of the bodies of request and answer. */
	input: string;
	output: string;
}

type ErrorName =
	| 'AccessDeniedException'
	| 'ConflictException'
	| 'InternalServerException'
	| 'ResourceNotFoundException'
	| 'ServiceQuotaExceededException'
	| 'ThrottlingException'
	| 'ValidationException';

interface ApiModel {
	service: { signingName: string; targetPrefix: string };
	errorHttpStatus: Record<ErrorName, number>;
	operations: Record<string, Operation>;
	shapes: Record<string, Shape>;
}

/** API version 2025-04-04 as data: operations, shapes, limits, HTTP statuses. */
export const apiModel: ApiModel = modelJson as ApiModel;

/** @throws Error when the model refers to a shape it does not have (a broken model file). */
export function shapeNamed(name: string): Shape {
	const shape = apiModel.shapes[name];
	if (shape === undefined) throw new Error(`The model has no shape ${name}.`);
	return shape;
}

/** The model's entry of an operation, or `undefined` for a name the service does not know. */
export function findOperation(name: string): Operation | undefined {
	return Object.hasOwn(apiModel.operations, name) ? apiModel.operations[name] : undefined;
}
