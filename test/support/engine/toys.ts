/** Shorthand for tests with the toy package. */
import type { NodeInput } from './types';

export const TOY = 'n8n-nodes-toy.toy';

/** A node called "Toy". It has a required parameter `value`, so that one is always given. */
export function toy(
	parameters: NonNullable<NodeInput['parameters']>,
	settings: Partial<NodeInput> = {},
): NodeInput {
	return { type: TOY, name: 'Toy', parameters: { value: 'x', ...parameters }, ...settings };
}
