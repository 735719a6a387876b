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

/** What ends up in the package: n8n's rules apply in full and cannot be switched off in a comment. */
const SHIPPED = ['credentials/**/*.ts', 'nodes/**/*.ts', 'partner-central/**/*.ts'];

/** n8n's configuration has it for TypeScript only; the layers are those of JavaScript as well. */
const IMPORT_PLUGIN = n8nConfig.find(({ plugins }) => plugins?.['import-x']).plugins['import-x'];

const COMMUNITY_NODE_RULES = n8nConfig
	.flatMap((entry) => Object.keys(entry.rules ?? {}))
	.filter((rule) => rule.startsWith('@n8n/community-nodes/'));

/** What runs on a developer's machine only, where Node's own modules are welcome. */
const NOT_SHIPPED = ['bench', 'demo', 'lab', 'scripts', 'test'];

/** Layers of a folder, lowest first: what of their neighbours each may import. */
const DOMAIN_LAYERS = {
	text: [],
	model: ['text'],
	profile: ['text', 'model'],
	service: ['text', 'model'],
	addressCheck: ['text', 'model', 'profile', 'service'],
	update: ['text', 'model', 'profile', 'service'],
	failure: ['text', 'model', 'profile', 'service', 'update'],
	events: ['text', 'service', 'update'],
};
const OF_A_RESOURCE = ['errors', 'items', 'parameters'];
const NODE_LAYERS = {
	errors: [],
	transport: [],
	parameters: ['errors'],
	items: ['errors', 'parameters', 'transport'],
	allianceLead: OF_A_RESOURCE,
	apiCall: OF_A_RESOURCE,
	connectionInvitation: OF_A_RESOURCE,
	partner: OF_A_RESOURCE,
	profileUpdateTask: OF_A_RESOURCE,
	profileVisibility: OF_A_RESOURCE,
	trainingDomain: OF_A_RESOURCE,
	listSearch: ['errors', 'transport'],
	trigger: ['errors', 'parameters', 'transport'],
};

/** What is not shipped: the lab, and those that stand on it. */
const LAB_LAYERS = {
	simulator: [],
	build: [],
	coverage: [],
	process: [],
	profile: ['simulator'],
	package: ['process', 'simulator'],
	engine: ['coverage', 'package', 'simulator'],
	n8n: ['package', 'process', 'simulator'],
};
const TEST_KINDS = ['contract', 'e2e', 'engine', 'exhaustive', 'package', 'unit'];
const TEST_LAYERS = {
	support: [],
	...Object.fromEntries(TEST_KINDS.map((kind) => [kind, ['support']])),
};

/** One direction of data flow: which folder may not import from which other. docs/architecture.md shows it. */
const FORBIDDEN_PATHS = [
	forbid('partner-central', [...NOT_SHIPPED, 'credentials', 'nodes']),
	forbid('credentials', [...NOT_SHIPPED, 'nodes']),
	forbid('nodes', [...NOT_SHIPPED, 'credentials']),
	...NOT_SHIPPED.map((folder) => ({
		...forbid(
			folder,
			NOT_SHIPPED.filter((other) => other !== folder && other !== 'lab'),
		),
		message: 'What several need lies in lab/, which needs none of them.',
	})),
	forbid('lab', ['credentials', 'nodes']),
	{
		...forbid('lab', ['partner-central']),
		except: ['./model/partner-central-account.model.json'],
		message: 'The simulator judges requests by the model alone, the engine runs what is built.',
	},
	{
		...forbid('credentials', ['partner-central']),
		except: ['./service'],
		message: 'The credential signs; it knows nothing of profiles and updates.',
	},
	...layers('partner-central', DOMAIN_LAYERS),
	...layers('nodes/AwsPartnerCentral', NODE_LAYERS),
	...layers('lab', LAB_LAYERS),
	...layers('test', TEST_LAYERS),
];

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

function forbid(folder, sources) {
	return { target: `./${folder}`, from: sources.map((source) => `./${source}`) };
}

function layers(folder, allowedByLayer) {
	return Object.entries(allowedByLayer).map(([layer, allowed]) => ({
		...forbid(`${folder}/${layer}`, [folder]),
		except: [layer, ...allowed].map((name) => `./${name}`),
		message: `${layer}/ of ${folder}/ may import from ${allowed.join(', ') || 'no other folder'} of it.`,
	}));
}

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
