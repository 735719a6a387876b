/** What the domain takes from the world around it, so that tests can hand it a clock of their own. */
export interface Runtime {
	/** Milliseconds that only ever grow, whatever is done to the machine's clock: deadlines are on this clock. */
	now(): number;
	/** What the machine's clock says, in milliseconds since the epoch: for comparing with the service's times. */
	wallTime(): number;
	/** Waits. @throws CancelledError when the execution is stopped meanwhile. */
	sleep(ms: number): Promise<void>;
	/** In [0, 1). */
	random(): number;
	/** @throws CancelledError when the execution has been stopped. Called before every request. */
	throwIfCancelled(): void;
	/** What has been learnt of the service's clock; shared by all calls of the process. */
	clockOffset: ClockOffset;
	/** Sends one signed request. @throws NetworkError, CancelledError, or an error of the credential. */
	send(request: HttpRequest): Promise<HttpAnswer>;
}

export interface HttpRequest {
	operation: string;
	/** The JSON body as it is signed and sent. */
	body: string;
	timeoutMs: number;
	/** The service's time, when this machine's clock is known to be off: sign with it. */
	signingDate?: Date;
	/** A role's session that AWS has refused: sign with another one. */
	refusedSession?: string;
}

/** How far the service's clock is ahead of this machine's, as the AWS SDKs keep it. */
export interface ClockOffset {
	ms: number;
}

/** Any answer of the service, whatever its status. Header names are in lower case. */
export interface HttpAnswer {
	status: number;
	headers: Record<string, string | undefined>;
	body: string;
	/** There was more of the body than is read; `body` is empty. */
	isTooLarge?: boolean;
	/** The role's session that the request was signed with, if a role was assumed. */
	session?: string;
}
