/** The node and credential types of one package, loaded by n8n-core's own PackageDirectoryLoader. */
import type { PackageDirectoryLoader } from 'n8n-core';
import type {
	ICredentialType,
	INodeType,
	INodeTypes,
	IVersionedNodeType,
	KnownNodesAndCredentials,
} from 'n8n-workflow';
import { builtInNodes, pinnedOnlyNode } from './builtInNodes';
import type { Core } from './core';
import { showingErrors } from './secrecy/showingErrors';

export interface PackageTypes {
	packageName: string;
	nodeTypes: INodeTypes;
	credentialTypes: CredentialTypes;
	loader: PackageDirectoryLoader;
}

export interface CredentialTypes {
	/** @throws when no such type is in the package. */
	getByName(name: string): ICredentialType;
	/** The names a type extends, parents of parents included. */
	getParentTypes(name: string): string[];
	getSupportedNodes(name: string): string[];
}

export async function loadPackage(
	{ core, workflow }: Core,
	packageDir: string,
	extraNodes: Record<string, INodeType> = {},
): Promise<PackageTypes> {
	const loader = new core.PackageDirectoryLoader(packageDir);
	await loader.loadAll();
	const prefix = `${loader.packageName}.`;
	const others = new Map<string, INodeType | IVersionedNodeType>(
		Object.entries({ ...builtInNodes(), ...extraNodes }),
	);

	function own(name: string): INodeType | IVersionedNodeType {
		const { type } = loader.getNode(name);
		return 'nodeVersions' in type ? type : showingErrors(type);
	}

	function getByName(type: string): INodeType | IVersionedNodeType {
		if (type.startsWith(prefix)) return own(type.slice(prefix.length));
		const known = others.get(type) ?? pinnedOnlyNode(type);
		others.set(type, known);
		return known;
	}

	return {
		packageName: loader.packageName,
		loader,
		nodeTypes: {
			getByName,
			getByNameAndVersion: (type, version) =>
				workflow.NodeHelpers.getVersionedNodeType(getByName(type), version),
			getKnownTypes: () => loader.known.nodes as KnownNodesAndCredentials['nodes'],
		},
		credentialTypes: credentialTypesOf(loader, prefix),
	};
}

function credentialTypesOf(loader: PackageDirectoryLoader, prefix: string): CredentialTypes {
	const getByName = (name: string) => loader.getCredential(name).type;
	const getParentTypes = (name: string): string[] => {
		const parents = getByName(name).extends ?? [];
		return [...parents, ...parents.flatMap(getParentTypes)];
	};
	return {
		getByName,
		getParentTypes,
		getSupportedNodes: (name) =>
			(loader.known.credentials[name]?.supportedNodes ?? []).map((node) => prefix + node),
	};
}
