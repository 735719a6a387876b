/** Looks for secrets in everything that leaves the engine, in every test that uses it. */
import type { ICredentialDataDecryptedObject, ICredentialType } from 'n8n-workflow';
import { formsOf, MIN_SECRET_LENGTH } from './formsOf';
import { textsIn } from './textsIn';

/** What must not be shown whatever the keys are: signatures, and what STS answers. */
const PATTERNS: ReadonlyArray<[name: string, pattern: RegExp]> = [
	['an Authorization value', /AWS4-HMAC-SHA256/i],
	['a signature', /Signature=[0-9a-f]{16}/i],
	['the scope of a signature', /Credential=\w+\/\d{8}\//i],
	['a session token header', /x-amz-security-token["']?\s*[:=]\s*(?!\(hidden\))[\w"'+/]/i],
	['an answer of STS', /<(SecretAccessKey|SessionToken|AccessKeyId)>/i],
];

/** Not secret, but of no use to anybody who reads an output. */
const KEY_ID = 'accessKeyId';

/** What was searched so far. */
export interface SearchCounts {
	/** By what it was: executions, polls, lists, connection tests, errors, lines of the log. */
	searched: Record<string, number>;
	texts: number;
	secrets: number;
}

export class SecretWatch {
	/** Names of the secrets by each form they may take. */
	private forms = new Map<string, string>();
	private marked = new Set<string>();
	private findings: string[] = [];
	private searched: Record<string, number> = {};
	private texts = 0;

	/** @param isOn False: nothing is marked and searched until {@link begin}, so that nothing takes time. */
	constructor(private isOn = true) {}

	/** Begins anew: nothing is secret and nothing has been searched. */
	begin(): void {
		this.isOn = true;
		this.forms = new Map();
		this.marked = new Set();
		this.findings = [];
		this.searched = {};
		this.texts = 0;
	}

	get counts(): SearchCounts {
		return { searched: { ...this.searched }, texts: this.texts, secrets: this.marked.size };
	}

	/** From now on the value must not appear. Values too short to be found for certain are left out. */
	mark(name: string, value: unknown): void {
		if (!this.isOn) return;
		const secret = typeof value === 'string' ? value.trim() : '';
		if (secret.length < MIN_SECRET_LENGTH || secret.startsWith('=') || this.marked.has(secret))
			return;
		this.marked.add(secret);
		for (const form of formsOf(secret)) this.forms.set(form, name);
	}

	/** Marks what a credential hides: passwords, what a hidden session holds, and the key's id. */
	markCredential({ properties }: ICredentialType, data: ICredentialDataDecryptedObject): void {
		for (const { name, type, typeOptions } of properties) {
			if (typeOptions?.password === true || name === KEY_ID) this.mark(name, data[name]);
			if (type === 'hidden' && typeOptions?.expirable === true) {
				for (const [part, value] of partsOf(data[name])) {
					if (SECRET_PARTS.has(part)) this.mark(`${name}.${part}`, value);
				}
			}
		}
	}

	/** Searches values of one kind, such as "execution"; see {@link assertClean} for what was found. */
	search(kind: string, values: Record<string, unknown>): void {
		if (!this.isOn) return;
		this.searched[kind] = (this.searched[kind] ?? 0) + 1;
		const seen = new Set<object>();
		for (const [path, value] of Object.entries(values)) {
			for (const { path: place, text } of textsIn(value, path, seen)) {
				this.texts += 1;
				for (const name of this.secretsIn(text)) this.findings.push(`${name} in ${kind}: ${place}`);
			}
		}
	}

	/** @throws Error that names every place where a secret was found, without the secret itself. */
	assertClean(): void {
		const findings = [...new Set(this.findings.splice(0))];
		if (findings.length === 0) return;
		throw new Error(`Secrets have left the credential:\n${findings.slice(0, 20).join('\n')}`);
	}

	private secretsIn(text: string): string[] {
		if (text.length < MIN_SECRET_LENGTH) return [];
		const names: string[] = [];
		for (const [form, name] of this.forms) if (text.includes(form)) names.push(name);
		for (const [name, pattern] of PATTERNS) if (pattern.test(text)) names.push(name);
		return names;
	}
}

/** Of a stored session; the rest says when it ends and what it is for. */
const SECRET_PARTS = new Set(['secretAccessKey', 'sessionToken', KEY_ID, 'token']);

/** Of one session or of a list of them. */
function partsOf(stored: unknown): Array<[string, unknown]> {
	try {
		const sessions = [JSON.parse(String(stored)) as unknown].flat();
		return sessions.flatMap((session) => Object.entries(session ?? {}));
	} catch {
		return [];
	}
}

/**
 * One for the process: engines share their log, and a secret of one is a secret of all. Tests begin it;
 * benchmarks and the demo leave it off.
 */
export const secretWatch = new SecretWatch(false);
