/** Any value JSON can carry. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A JSON object; `undefined` members are left out when it is written. */
export interface JsonObject {
	[member: string]: JsonValue | undefined;
}

/** Whether a parsed JSON value is an object (and neither `null` nor a list). */
export function isJsonObject(value: unknown): value is JsonObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A copy nobody else can change, without members that are `undefined`. Goes by way of JSON and not of
 * `structuredClone`, whose objects belong to another realm inside jest and there equal nothing strictly.
 */
export function copyJson<T>(value: T): T {
	return JSON.parse(JSON.stringify(value)) as T;
}
