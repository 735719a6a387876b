/** README and docs/ document what is there, all of it, and nothing else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { AwsPartnerCentralApi } from '../../credentials/AwsPartnerCentralApi.credentials';
import { AwsPartnerCentralTrigger } from '../../nodes/AwsPartnerCentral/AwsPartnerCentralTrigger.node';
import { nodeProperties } from '../../nodes/AwsPartnerCentral/resources';
import { failureCodes } from '../../partner-central/failure/failure';
import { serviceAdvice } from '../../partner-central/failure/serviceAdvice';
import { PROJECT_DIR } from '../../lab/package/files';
import { readHeadings, readLinks } from '../support/markdown/readLinks';
import { readTables, type Table } from '../support/markdown/readTables';
import { listParameters, NOT_DOCUMENTED_BY_TABLE } from '../support/markdown/listParameters';

const read = (file: string) => readFileSync(join(PROJECT_DIR, file), 'utf8');
const docs = readdirSync(join(PROJECT_DIR, 'docs'))
	.filter((file) => file.endsWith('.md'))
	.map((file) => `docs/${file}`);
const files = [
	...['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'lab/simulator/README.md'],
	...docs,
];
const tables = files.flatMap((file) => readTables(read(file)));
const model = JSON.parse(read('partner-central/model/partner-central-account.model.json')) as {
	shapes: Record<string, { enum?: string[] }>;
};

function rowsOf(...header: string[]): Table['rows'] {
	return tables
		.filter((table) => header.every((name, column) => table.header[column] === name))
		.flatMap(({ rows }) => rows);
}

describe.each(files)('%s', (file) => {
	it('links to files and headings that exist', () => {
		const broken = readLinks(read(file)).filter((link) => {
			if (/^[a-z]+:/.test(link)) return false;
			const [path = '', heading] = link.split('#');
			const target = path === '' ? file : join(dirname(file), path);
			if (!existsSync(join(PROJECT_DIR, target))) return true;
			return heading !== undefined && !readHeadings(read(target)).includes(heading);
		});
		expect(broken).toEqual([]);
	});

	it('names commands that exist', () => {
		const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
		const named = [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
		expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
	});
});

describe('the README', () => {
	it('leads to every page of docs/', () => {
		expect(readLinks(read('README.md'))).toEqual(expect.arrayContaining(docs));
	});

	it('and the recipes name every example, and the recipes link to each in a section of its own', () => {
		const examples = readdirSync(join(PROJECT_DIR, 'examples'));
		expect(examples.filter((file) => !read('README.md').includes(`examples/${file}`))).toEqual([]);
		const sections = read('docs/recipes.md').split('\n## ').slice(1);
		const linked = sections.flatMap(
			(section) => readLinks(section).filter((link) => link.startsWith('../examples/'))[0] ?? [],
		);
		expect(linked.map((link) => link.replace('../examples/', '')).sort()).toEqual(examples.sort());
		expect(sections).toHaveLength(examples.length);
	});
});

describe('errors', () => {
	const codes = rowsOf('errorCode', 'reason').map(([errorCode, reason]) => {
		if (reason === '' || reason === 'any other') return errorCode;
		return `${errorCode}/${reason?.split(' ')[0]}`;
	});

	it('has a row for every exception and reason the node has advice for', () => {
		// A reason of its own and no reason share a row where the advice is the same.
		const expected = Object.keys(serviceAdvice).filter((key) => key !== 'AccessDeniedException');
		expect(codes.sort()).toEqual(expected.sort());
	});

	it("has a row for every code of the node's own", () => {
		expect(rowsOf('errorCode', 'Meaning').map(([code]) => code)).toEqual(
			expect.arrayContaining(Object.values(failureCodes)),
		);
		expect(rowsOf('errorCode', 'Meaning')).toHaveLength(Object.keys(failureCodes).length);
	});

	it('has a row for every reason of a refused update', () => {
		const reasons = rowsOf('reason', 'What to do').map(([reason]) => reason);
		expect(reasons).toEqual(model.shapes.ProfileValidationErrorReason?.enum);
	});

	it("has a row for every rule of AWS's", () => {
		const rules = rowsOf('Code', 'What to do').map(([code]) => code);
		expect(rules).toEqual(model.shapes.BusinessValidationCode?.enum);
	});
});

describe('parameters of the nodes', () => {
	const documented = rowsOf('Parameter', 'Name');
	const parameters = listParameters([
		...nodeProperties,
		...new AwsPartnerCentralTrigger().description.properties,
	]);

	it('are all in a table, with their labels, and no others are', () => {
		const inTables = new Set(documented.map(([label, name]) => `${label} (${name})`));
		const inNode = new Set(parameters.map(({ displayName, name }) => `${displayName} (${name})`));
		expect([...inTables].sort()).toEqual([...inNode].sort());
	});

	it.each(parameters.map((property) => [property.displayName, property] as const))(
		'%s has a row with its default',
		(_label, property) => {
			const rows = documented.filter(
				([label, name]) => label === property.displayName && name === property.name,
			);
			const defaults = rows.map(([_row, _name, _values, dflt]) => dflt ?? '');
			const common = defaultsOf(property).filter((text) => defaults.includes(text));
			expect([defaults, common]).not.toEqual([defaults, []]);
		},
	);

	it.each(documented)('%s (%s): names its choices and its default', (label, name, values, dflt) => {
		const described = parameters.filter(
			(property) =>
				property.name === name &&
				property.displayName === label &&
				defaultsOf(property).includes(dflt ?? ''),
		);
		expect(described).not.toEqual([]);
		for (const choice of described.flatMap(choicesOf)) expect(values).toContain(choice);
	});

	it('have all values of their long lists in the text', () => {
		const codes = parameters
			.filter(({ name }) => NOT_DOCUMENTED_BY_TABLE.includes(name))
			.flatMap(({ options = [] }) => (options as INodePropertyOptions[]).map(({ value }) => value));
		expect(codes.length).toBeGreaterThan(0);
		const reference = read('docs/reference.md');
		// The empty value stands among the parameter's own.
		const missing = codes.filter((code) => code !== '' && !reference.includes(`\`${code}\``));
		expect(missing).toEqual([]);
	});
});

describe('the credential', () => {
	it('has a row for every field, with its label', () => {
		const fields = new AwsPartnerCentralApi().properties
			.filter(({ type }) => type !== 'hidden' && type !== 'notice')
			.map(({ displayName, name }) => `${displayName} (${name})`);
		expect(rowsOf('Field', 'Name').map(([label, name]) => `${label} (${name})`)).toEqual(fields);
	});

	it('comes with a policy that allows every action the profile operations need, and one for the Sandbox', () => {
		const [partner = '', sandbox = '', others = ''] = [
			...read('docs/credentials-and-iam.md').matchAll(/```json\n(.*?)```/gs),
		].map(([, json]) => json);
		const needed = rowsOf('Operation of the node').flatMap(
			([, actions]) => actions?.match(/partnercentral:[A-Z]\w+/g) ?? [],
		);
		const ofPartner = (action: string) => /Partners?$|Profile|TagResource/.test(action);
		const profile = [...new Set(needed)]
			.filter(ofPartner)
			.filter((action) => !/CreatePartner$|TagResource$/.test(action));
		expect(actionsOf(others)).toEqual(
			[...new Set(needed)].filter((action) => !ofPartner(action)).sort(),
		);
		expect(actionsOf(partner)).toEqual(profile.sort());
		expect(actionsOf(sandbox)).toEqual(
			[...profile, 'partnercentral:CreatePartner', 'partnercentral:TagResource'].sort(),
		);
	});
});

function actionsOf(policy: string): string[] {
	const { Statement } = JSON.parse(policy) as { Statement: Array<{ Action: string | string[] }> };
	return Statement.flatMap(({ Action }) => Action).sort();
}

/** What may stand for the default: as label or as value. */
function defaultsOf({ default: value, options = [] }: INodeProperties): string[] {
	if (typeof value === 'boolean') return [value ? 'on' : 'off'];
	const labelOf = (code: unknown) =>
		(options as INodePropertyOptions[]).find((option) => option.value === code)?.name ?? '';
	if (Array.isArray(value)) return [value.map(labelOf).join(', ')];
	if (typeof value === 'object') return [''];
	return [String(value).replaceAll(/\s+/g, ' '), labelOf(value)].filter(
		(text) => text !== '' || value === '',
	);
}

function choicesOf({ type, name, options = [] }: INodeProperties): string[] {
	if (type !== 'options' && type !== 'multiOptions') return [];
	if (NOT_DOCUMENTED_BY_TABLE.includes(name)) return [];
	return (options as INodePropertyOptions[]).map((option) => option.name);
}
