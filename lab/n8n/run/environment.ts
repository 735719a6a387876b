import { reachThisMachineDirectly } from '../../simulator/proxy';
import type { N8nInstallation } from '../install/ensureN8n';
import { putNodeFirst } from '../../process/npm';

/** Settings of a developer's shell or of a test runner that would change what n8n does. */
const NOT_PASSED_ON =
	/^(N8N_|DB_|QUEUE_|EXECUTIONS_|WEBHOOK_|NODE_(?!EXTRA_CA_CERTS)|JEST_|GENERIC_|npm_(?!config_)|CREDENTIALS_|OFFLOAD_)/;

/** The least of n8n's talk with its own hosts, and no banners for a person who only has a look. */
const SETTINGS: Readonly<Record<string, string>> = {
	NODE_ENV: 'production',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_SECURE_COOKIE: 'false',
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_PYTHON_ENABLED: 'false',
	// Without it n8n shows the node only where people build workflows, not among the tools of an agent.
	N8N_COMMUNITY_PACKAGES_ALLOW_TOOL_USAGE: 'true',
	// How long n8n waits for executions that are still running when it is asked to end, in seconds.
	N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '5',
};

/**
 * The environment of an n8n process: the machine's, n8n's settings for it, and what the caller adds.
 *
 * @param userFolder N8N_USER_FOLDER
 */
export function n8nEnvironment(
	{ nodePath }: N8nInstallation,
	userFolder: string,
	more: NodeJS.ProcessEnv = {},
): NodeJS.ProcessEnv {
	const machine = Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !NOT_PASSED_ON.test(name)),
	);
	reachThisMachineDirectly(machine);
	// n8n starts its task runner as `node`.
	return putNodeFirst({ ...machine, ...SETTINGS, N8N_USER_FOLDER: userFolder, ...more }, nodePath);
}
