/** One direction of data flow: who may import whom, for eslint.config.js. docs/architecture.md shows it. */

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
	engine: ['coverage', 'package', 'process', 'simulator'],
	n8n: ['package', 'process', 'simulator'],
};
const TEST_KINDS = ['contract', 'e2e', 'engine', 'exhaustive', 'package', 'unit'];
const TEST_LAYERS = {
	support: [],
	...Object.fromEntries(TEST_KINDS.map((kind) => [kind, ['support']])),
};

/** Which folder may not import from which other. */
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

module.exports = { FORBIDDEN_PATHS, NOT_SHIPPED };
