/** What the domain takes from the world around it, so that tests can hand it a clock of their own. */
export interface Runtime {
	/** Milliseconds since the epoch. */
	now(): number;
	/** Waits. @throws CancelledError when the execution is stopped meanwhile. */
	sleep(ms: number): Promise<void>;
	/** In [0, 1). */
	random(): number;
	/** @throws CancelledError when the execution has been stopped. Called before every request. */
	throwIfCancelled(): void;
	/** Sends one signed request. @throws NetworkError, CancelledError, or an error of the credential. */
	send(request: HttpRequest): Promise<HttpAnswer>;
}

export interface HttpRequest {
	operation: string;
	/** The JSON body as it is signed and sent. */
	body: string;
	timeoutMs: number;
}

/** Any answer of the service, whatever its status. Header names are in lower case. */
export interface HttpAnswer {
	status: number;
	headers: Record<string, string | undefined>;
	body: string;
}
