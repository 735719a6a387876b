import { isJsonObject, type JsonObject, type JsonValue } from '../json';
import { shapeNamed } from './model';

/** Copies a valid value without the members its shape does not know and without nulls. */
export function projectOnto(shapeName: string, value: JsonValue): JsonValue {
	const shape = shapeNamed(shapeName);
	if (Array.isArray(value) && shape.member !== undefined) {
		const member = shape.member;
		return value.map((entry) => projectOnto(member, entry));
	}
	if (!isJsonObject(value)) return value;
	const known: JsonObject = {};
	for (const [name, entry] of Object.entries(value)) {
		const memberShape = shape.type === 'map' ? shape.value : memberShapeOf(shape.members, name);
		if (memberShape === undefined || entry === null || entry === undefined) continue;
		known[name] = projectOnto(memberShape, entry);
	}
	return known;
}

function memberShapeOf(
	members: Record<string, { shape: string }> | undefined,
	name: string,
): string | undefined {
	return members !== undefined && Object.hasOwn(members, name) ? members[name]?.shape : undefined;
}
