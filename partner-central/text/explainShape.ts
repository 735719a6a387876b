import { isBlank } from './cells';
import { quote } from './quote';

/** Lists and objects where one value is wanted, as other nodes deliver them: which part of it to write instead. */

/** Names under which services keep what is meant, the most telling first. */
const TELLING_NAMES = [
	'plain_text',
	'text',
	'value',
	'name',
	'label',
	'title',
	'displayname',
	'display_name',
	'content',
	'rendered',
	'result',
	'url',
	'href',
	'link',
];

/** Names under which they keep what people do not read. */
const TECHNICAL_NAMES = [
	'id',
	'_id',
	'gid',
	'uuid',
	'type',
	'object',
	'color',
	'self',
	'icon',
	'status',
];

interface Part {
	/** How an expression gets there from the value: `[0].url`. */
	path: string;
	text: string;
	/** Lower is better. */
	rank: number;
}

/** Of an object or list, and of objects and lists on one level. */
const MAX_LOOKED_AT = 50;
const MAX_DEPTH = 5;

/**
 * Completes a sentence that begins with the field's label: what the value is, and what to write instead.
 *
 * @param fits whether a text can be what the field wants
 * @param isJson whether the value is text, the JSON of a list or an object
 */
export function explainShape(
	value: object,
	fits: (text: string) => boolean,
	isJson: boolean,
): string {
	const part = bestPart(value, fits);
	if (isJson) {
		const advice = part ? `, such as ${quote(part.text)}` : '';
		return `is ${quote(value)}, the JSON of ${nameShape(value)}: write only what is meant${advice}`;
	}
	const rule = `must be text, but is ${nameShape(value)}`;
	return part
		? `${rule}: take one value of it, such as {{ $json.field${part.path} }}, which is ${quote(part.text)}`
		: rule;
}

function nameShape(value: object): string {
	if (Array.isArray(value)) return value.length > 1 ? `a list of ${value.length}` : 'a list';
	return value instanceof Date || 'isLuxonDateTime' in value ? 'a date' : 'an object';
}

function bestPart(value: object, fits: (text: string) => boolean): Part | undefined {
	const parts = partsOf(value);
	const fitting = parts.filter(({ text }) => fits(text));
	return (fitting.length > 0 ? fitting : parts).sort((one, other) => one.rank - other.rank)[0];
}

/** Every text and number within reach, those nearest to the top first. */
function partsOf(value: object): Part[] {
	const parts: Part[] = [];
	let level: Array<{ path: string; value: object }> = [{ path: '', value }];
	for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
		const next: typeof level = [];
		for (const { path, value: holder } of level.slice(0, MAX_LOOKED_AT)) {
			for (const name of Object.keys(holder).slice(0, MAX_LOOKED_AT)) {
				const member = (holder as Record<string, unknown>)[name];
				const step = path + accessTo(name, Array.isArray(holder));
				if (typeof member === 'object' && member !== null) next.push({ path: step, value: member });
				else if (isPart(member)) {
					parts.push({ path: step, text: String(member), rank: rankOf(name) });
				}
			}
		}
		level = next;
	}
	return parts;
}

function isPart(member: unknown): boolean {
	return (typeof member === 'string' && !isBlank(member)) || Number.isFinite(member);
}

function accessTo(name: string, isIndex: boolean): string {
	if (isIndex) return `[${name}]`;
	return /^[A-Za-z_$][\w$]{0,40}$/.test(name) ? `.${name}` : `[${quote(name)}]`;
}

function rankOf(name: string): number {
	const key = name.toLowerCase();
	if (TECHNICAL_NAMES.includes(key)) return TELLING_NAMES.length + 1;
	const rank = TELLING_NAMES.indexOf(key);
	return rank < 0 ? TELLING_NAMES.length : rank;
}
