/**
 * All rules of the project: n8n's in full, and its own on top. ESLint reads this file before eslint.config.mjs,
 * which is n8n's default to the letter, as `n8n-node` wants it of a package that n8n Cloud may run. What is
 * shipped satisfies that one by itself, and `npm run lint` checks it; the rules that are off below are off for
 * what runs on a developer's machine only.
 */
const js = require('@eslint/js');
const { config: n8nConfig } = require('@n8n/node-cli/eslint');
const { defineConfig, globalIgnores } = require('eslint/config');
const jest = require('eslint-plugin-jest');
const regexp = require('eslint-plugin-regexp');
const globals = require('globals');

const { FORBIDDEN_PATHS, NOT_SHIPPED } = require('./eslint.layers');

/** What ends up in the package: n8n's rules apply in full and cannot be switched off in a comment. */
const SHIPPED = ['credentials/**/*.ts', 'nodes/**/*.ts', 'partner-central/**/*.ts'];

/** n8n's configuration has it for TypeScript only; the layers are those of JavaScript as well. */
const IMPORT_PLUGIN = n8nConfig.find(({ plugins }) => plugins?.['import-x']).plugins['import-x'];

const COMMUNITY_NODE_RULES = n8nConfig
	.flatMap((entry) => Object.keys(entry.rules ?? {}))
	.filter((rule) => rule.startsWith('@n8n/community-nodes/'));

/** The ways out: to AWS, to the addresses of a profile, to AWS STS. Signing, limits and stopping are never bypassed. */
const EGRESS = [
	'nodes/AwsPartnerCentral/transport/sendRequest.ts',
	'nodes/AwsPartnerCentral/transport/visitAddress.ts',
	'credentials/ask.ts',
];

/** The patterns of AWS's model, and the partner's, which consists of two constants. */
const COMPOSED_PATTERNS = [
	'nodes/AwsPartnerCentral/parameters/partner.ts',
	'partner-central/model/shapes.ts',
];

module.exports = defineConfig(
	globalIgnores(['.n8n', 'build', 'coverage', 'dist']),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },

	n8nConfig,

	{
		name: 'project/typescript',
		files: ['**/*.ts'],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: __dirname },
		},
		rules: {
			eqeqeq: 'error',
			'max-lines': ['error', { max: 250 }],
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
			],
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
			// TypeScript checks named and default imports itself.
			'import-x/default': 'off',
			'import-x/named': 'off',
			'import-x/namespace': 'off',
			'import-x/no-named-as-default': 'off',
			'import-x/no-named-as-default-member': 'off',
		},
	},

	{
		name: 'project/who-imports-whom',
		files: ['**/*.{ts,js,cjs,mjs}'],
		plugins: { 'import-x': IMPORT_PLUGIN },
		rules: {
			'import-x/no-cycle': 'error',
			'import-x/no-restricted-paths': ['error', { zones: FORBIDDEN_PATHS }],
		},
	},

	{
		name: 'project/shipped',
		files: SHIPPED,
		linterOptions: { noInlineConfig: true },
		plugins: { regexp },
		rules: {
			// A cell or an answer of a megabyte must not hold n8n up: patterns take linear time.
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': [
				'error',
				{ report: 'potential', ignorePartial: false, ignoreSticky: false },
			],
		},
	},

	{
		name: 'project/patterns-are-literals',
		files: SHIPPED,
		ignores: COMPOSED_PATTERNS,
		rules: {
			'no-restricted-globals': [
				'error',
				{ name: 'RegExp', message: 'Only patterns that are literals are checked for linear time.' },
			],
		},
	},

	{
		name: 'project/one-egress',
		files: SHIPPED,
		ignores: EGRESS,
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						'MemberExpression[property.name=/^(httpRequest|request)/i][object.property.name="helpers"]',
					message: `Requests leave from ${EGRESS.join(', ')} only.`,
				},
				{
					selector: 'CallExpression[callee.name="fetch"]',
					message: "n8n's helpers honour its proxy settings, fetch does not.",
				},
			],
		},
	},

	{
		name: 'project/domain-is-free-of-n8n',
		files: ['partner-central/**/*.ts'],
		rules: {
			'no-restricted-properties': [
				'error',
				...[
					['Date', 'now'],
					['Math', 'random'],
				].map(([object, property]) => ({
					object,
					property,
					message:
						'The domain is given its clock and its chance (Runtime), so that tests can set them.',
				})),
			],
			'@typescript-eslint/no-restricted-imports': [
				'error',
				{
					patterns: [
						{
							group: ['n8n-*', 'n8n-*/**', '@n8n/*'],
							message: 'The domain takes what it needs as arguments and knows nothing of n8n.',
						},
					],
				},
			],
		},
	},

	{
		name: 'project/development',
		files: NOT_SHIPPED.map((folder) => `${folder}/**/*.ts`),
		rules: {
			...Object.fromEntries(COMMUNITY_NODE_RULES.map((rule) => [rule, 'off'])),
			'no-console': 'off',
		},
	},

	{
		name: 'project/tests',
		files: ['test/**/*.ts'],
		extends: [jest.configs['flat/recommended']],
		rules: {
			// A skipped or focused test is a hole in the suite, a test without an assertion is none.
			'jest/no-disabled-tests': 'error',
			'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }],
		},
	},

	{
		name: 'project/javascript',
		files: ['**/*.{js,cjs,mjs}'],
		extends: [js.configs.recommended],
		languageOptions: { ecmaVersion: 2023, globals: globals.node },
	},
	{ files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
	{
		name: 'project/pages',
		files: ['lab/simulator/page/public/*.js'],
		languageOptions: { sourceType: 'module', globals: globals.browser },
	},
);
