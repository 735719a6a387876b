import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

import { listFiles, PROJECT_DIR } from '../support/files';

const GITHUB_DIR = path.join(PROJECT_DIR, '.github');
const read = (file: string) => readFileSync(path.join(PROJECT_DIR, file), 'utf8');
const readYaml = (file: string): unknown => parse(read(`.github/${file}`));

const text = v.pipe(v.string(), v.nonEmpty());

/** GitHub's form of an issue template, as far as it is used here; other keys are mistakes. */
const inputAttributes = v.strictObject({
	label: text,
	description: v.optional(text),
	placeholder: v.optional(v.string()),
});
const identity = {
	id: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
	validations: v.optional(v.strictObject({ required: v.boolean() })),
};
const issueForm = v.strictObject({
	name: text,
	description: text,
	labels: v.array(text),
	body: v.array(
		v.variant('type', [
			v.strictObject({ type: v.literal('markdown'), attributes: v.strictObject({ value: text }) }),
			v.strictObject({ type: v.literal('input'), attributes: inputAttributes, ...identity }),
			v.strictObject({ type: v.literal('textarea'), attributes: inputAttributes, ...identity }),
			v.strictObject({
				type: v.literal('dropdown'),
				attributes: v.strictObject({ label: text, options: v.array(text) }),
				...identity,
			}),
			v.strictObject({
				type: v.literal('checkboxes'),
				attributes: v.strictObject({
					label: text,
					options: v.array(v.strictObject({ label: text })),
				}),
				...identity,
			}),
		]),
	),
});

const dependabot = v.strictObject({
	version: v.literal(2),
	updates: v.array(
		v.strictObject({
			'package-ecosystem': v.picklist(['npm', 'github-actions']),
			directory: v.literal('/'),
			schedule: v.strictObject({ interval: v.picklist(['daily', 'weekly', 'monthly']) }),
			cooldown: v.optional(v.strictObject({ 'default-days': v.number() })),
			groups: v.record(
				text,
				v.strictObject({
					patterns: v.array(text),
					'update-types': v.optional(v.array(v.picklist(['major', 'minor', 'patch']))),
				}),
			),
			ignore: v.optional(v.array(v.strictObject({ 'dependency-name': text }))),
		}),
	),
});

describe('the issue templates', () => {
	const forms = listFiles(path.join(GITHUB_DIR, 'ISSUE_TEMPLATE')).filter(
		(file) => file !== 'config.yml',
	);

	it('are there for bugs and for wishes', () => {
		expect(forms).toEqual(['bug-report.yml', 'feature-request.yml']);
	});

	it.each(forms)('%s is a form as GitHub wants it', (file) => {
		const form = v.parse(issueForm, readYaml(`ISSUE_TEMPLATE/${file}`));
		const ids = form.body.flatMap((field) => ('id' in field ? [field.id] : []));
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('send weaknesses in security elsewhere', () => {
		const config = v.parse(
			v.strictObject({
				blank_issues_enabled: v.literal(false),
				contact_links: v.array(
					v.strictObject({ name: text, url: v.pipe(text, v.url()), about: text }),
				),
			}),
			readYaml('ISSUE_TEMPLATE/config.yml'),
		);
		const manifest = JSON.parse(read('package.json')) as { repository: { url: string } };
		const repository = manifest.repository.url.replace(/^git\+|\.git$/g, '');
		expect(config.contact_links.map((link) => link.url)).toContain(
			`${repository}/security/advisories/new`,
		);
	});
});

describe("Dependabot's settings", () => {
	const { updates } = v.parse(dependabot, readYaml('dependabot.yml'));

	it('cover packages and actions', () => {
		expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
	});

	it('name packages that the project has', () => {
		const { devDependencies } = JSON.parse(read('package.json')) as {
			devDependencies: Record<string, string>;
		};
		const named = updates.flatMap(({ groups, ignore = [] }) => [
			...ignore.map((entry) => entry['dependency-name']),
			...Object.values(groups).flatMap(({ patterns }) => patterns),
		]);
		const exact = named.filter((name) => !name.includes('*'));
		expect(exact.filter((name) => devDependencies[name] === undefined)).toEqual([]);
	});
});
