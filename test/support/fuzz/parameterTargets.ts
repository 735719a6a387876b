/** Every place of a node's panel that a value can be put into, read from the node's own description. */
import type {
	INodeParameters,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
} from 'n8n-workflow';

export interface ParameterTarget {
	/** Such as `profileUpdateTask/start: options.clientToken`. */
	name: string;
	/** What has to be chosen for the parameter to be shown: resource, operation and switches. */
	shownWith: INodeParameters;
	/** Where it stands among the node's parameters. */
	path: Array<string | number>;
	/** A group of a fixed collection: n8n makes an entry of each character of a text that stands there. */
	isGroup: boolean;
	/** The value stands in this column of the incoming row instead, or is the name of one (''). */
	column?: string;
}

type Place = Pick<ParameterTarget, 'path' | 'isGroup'>;

export function targetsOf(properties: readonly INodeProperties[]): ParameterTarget[] {
	const operations = properties.filter(({ name }) => name === 'operation');
	if (operations.length === 0) return targetsOfOperation(properties, {}, '');
	return operations.flatMap(({ options, displayOptions }) => {
		const [resource = ''] = (displayOptions?.show?.resource ?? []) as string[];
		return (options as INodePropertyOptions[]).flatMap(({ value }) => {
			const chosen = { resource, operation: String(value) };
			return targetsOfOperation(properties, chosen, `${resource}/${value}: `);
		});
	});
}

function targetsOfOperation(
	properties: readonly INodeProperties[],
	chosen: INodeParameters,
	prefix: string,
): ParameterTarget[] {
	return properties
		.filter((property) => property.type !== 'notice' && isShown(property, chosen))
		.flatMap((property) => {
			const shownWith = { ...chosen, ...firstChoices(property) };
			return placesOf(property).map((place) => ({
				name: `${prefix}${place.path.join('.')}`,
				shownWith,
				...place,
			}));
		});
}

function isShown({ displayOptions = {} }: INodeProperties, chosen: INodeParameters): boolean {
	const isMatch = ([name, values]: [string, unknown]) =>
		chosen[name] !== undefined && (values as unknown[]).includes(chosen[name]);
	const { show = {}, hide = {} } = displayOptions;
	const conditions = Object.entries(show).filter(([name]) => chosen[name] !== undefined);
	return conditions.every(isMatch) && !Object.entries(hide).some(isMatch);
}

function firstChoices({ displayOptions }: INodeProperties): INodeParameters {
	return Object.fromEntries(
		Object.entries(displayOptions?.show ?? {}).map(([name, values]) => [
			name,
			values?.[0] as string,
		]),
	);
}

/** The parameter as a whole, and everything inside it. */
function placesOf(property: INodeProperties): Place[] {
	const { name, type, options = [] } = property;
	const whole = at([name]);
	if (type === 'resourceLocator') return [whole, at([name, 'value']), at([name, 'mode'])];
	if (type === 'collection') {
		return [whole, ...below([name], (options as INodeProperties[]).flatMap(placesOf))];
	}
	if (type !== 'fixedCollection') return [whole];
	const groups = (options as INodePropertyCollection[]).flatMap((group) => {
		const entry = [name, group.name, ...(property.typeOptions?.multipleValues ? [0] : [])];
		return [at([name, group.name], true), ...below(entry, group.values.flatMap(placesOf))];
	});
	return [whole, ...groups];
}

function at(path: Place['path'], isGroup = false): Place {
	return { path, isGroup };
}

function below(head: Place['path'], places: Place[]): Place[] {
	return places.map(({ path, isGroup }) => at([...head, ...path], isGroup));
}

/** The parameters with a value at a place; everything on the way there is made if it is missing. */
export function placed(parameters: INodeParameters, path: ParameterTarget['path'], value: unknown) {
	const copy = structuredClone(parameters) as Record<string | number, unknown>;
	let at = copy;
	path.slice(0, -1).forEach((step, index) => {
		if (typeof at[step] !== 'object' || at[step] === null) {
			at[step] = typeof path[index + 1] === 'number' ? [] : {};
		}
		at = at[step] as Record<string | number, unknown>;
	});
	at[path.at(-1) as string] = value;
	return copy as INodeParameters;
}
