/** Keeps requests to the simulator away from a proxy that the machine may be set up with. */
export function reachThisMachineDirectly(environment: NodeJS.ProcessEnv): void {
	for (const name of ['NO_PROXY', 'no_proxy']) {
		environment[name] = [environment[name], '127.0.0.1', 'localhost'].filter(Boolean).join(',');
	}
}
