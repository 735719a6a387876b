import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { ItemParameters, type ReadParameter } from '../parameters/itemParameters';

/**
 * The parameters of a run's items. What has no expression in it is the same for all of them, and asked for once:
 * n8n takes its time for every answer.
 */
export class RunParameters {
	/** As they stand in the workflow. */
	private readonly unresolved: INodeParameters;
	private readonly constants = new Map<string, unknown>();

	constructor(private readonly context: IExecuteFunctions) {
		this.unresolved = context.getNode().parameters;
	}

	of(itemIndex: number): ItemParameters {
		const read: ReadParameter = (name, fallback, options) =>
			options?.rawExpressions
				? (this.unresolved[name] ?? fallback)
				: this.resolve(itemIndex, name, fallback);
		return new ItemParameters(read, this.context.getInputData()[itemIndex]?.json);
	}

	private resolve(itemIndex: number, name: string, fallback: unknown): unknown {
		if (this.constants.has(name)) return this.constants.get(name);
		const value: unknown = this.context.getNodeParameter(name, itemIndex, fallback as never);
		if (!mayHoldExpression(this.unresolved[name])) this.constants.set(name, value);
		return value;
	}
}

/** Every expression is a text that begins with "="; some other texts look alike, which does no harm. */
function mayHoldExpression(unresolved: unknown): boolean {
	return JSON.stringify(unresolved)?.includes('"=') ?? false;
}
