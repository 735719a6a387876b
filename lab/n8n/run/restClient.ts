import { randomUUID } from 'node:crypto';

export interface Owner {
	email: string;
	firstName: string;
	lastName: string;
	password: string;
}

/** An answer of n8n's REST API that is no success. */
export class RestError extends Error {
	constructor(
		readonly request: string,
		readonly status: number,
		readonly body: string,
	) {
		super(`${request} was answered with ${status}: ${body.slice(0, 2000)}`);
		this.name = 'RestError';
	}
}

/**
 * n8n's internal REST API, which the editor uses too. A sign-in holds for one browser: n8n compares the
 * id that a browser makes up for itself.
 */
export class RestClient {
	/** Sent with every request as header `browser-id`. */
	readonly browserId = randomUUID();

	private cookie: string | undefined;

	constructor(readonly url: string) {}

	/** The sign-in, for a browser that goes on with it; undefined before there is one. */
	get authToken(): string | undefined {
		return this.cookie?.split('=')[1];
	}

	/** Whether n8n has come so far that it takes requests. */
	async isReady(): Promise<boolean> {
		try {
			const response = await fetch(`${this.url}/rest/settings`);
			const body = await response.text();
			return response.ok && body.startsWith('{');
		} catch {
			return false;
		}
	}

	/** Whether nobody owns this n8n yet. */
	async needsOwner(): Promise<boolean> {
		type Settings = { userManagement: { showSetupOnFirstLoad: boolean } };
		const settings = await this.send<Settings>('GET', '/rest/settings');
		return settings.userManagement.showSetupOnFirstLoad;
	}

	/** Makes the owner's account, and signs in with it. */
	async setUpOwner(owner: Owner): Promise<void> {
		await this.send('POST', '/rest/owner/setup', owner);
	}

	/** @throws RestError with status 401 when e-mail or password are wrong */
	async signIn({ email, password }: Pick<Owner, 'email' | 'password'>): Promise<void> {
		await this.send('POST', '/rest/login', { emailOrLdapLoginId: email, password });
	}

	/**
	 * @param path with its leading slash, `/rest/workflows` for one
	 * @returns the answer's `data`, or the whole answer where it has none
	 * @throws RestError for every status that is no success
	 */
	async send<Result>(method: string, path: string, body?: unknown): Promise<Result> {
		const response = await fetch(this.url + path, {
			method,
			headers: {
				'browser-id': this.browserId,
				...(this.cookie === undefined ? {} : { cookie: this.cookie }),
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const text = await response.text();
		if (!response.ok) throw new RestError(`${method} ${path}`, response.status, text);
		this.keepCookie(response);
		const answer = (text === '' ? undefined : JSON.parse(text)) as { data?: Result } | undefined;
		return answer !== undefined && 'data' in answer ? (answer.data as Result) : (answer as Result);
	}

	private keepCookie(response: Response): void {
		for (const cookie of response.headers.getSetCookie()) {
			if (cookie.startsWith('n8n-auth=')) this.cookie = cookie.split(';')[0];
		}
	}
}
