import type { IncomingHttpHeaders } from 'node:http';
import type { FaultKind } from '../faults/fault';
import type { JsonValue } from '../json';

/** One request as the simulator saw it. */
export interface LoggedRequest {
	/** `StartProfileUpdateTask`, `AssumeRole`, … or what the request named instead. */
	operation: string;
	/** Parsed JSON (STS: the form's fields), anew at each reading; the raw text when it cannot be parsed. */
	readonly body: JsonValue;
	/** As received, but with the values of Authorization and session token redacted. */
	headers: IncomingHttpHeaders;
	/** Which key signed the request, if one did. */
	accessKeyId?: string;
	/** `valid`, the reason of the refusal, or `unchecked` while hooks hold the request. */
	signature: string;
	/** ms since 1970 on the simulator's clock. */
	receivedAt: number;
	requestId: string;
	/** The fault this request met. */
	fault?: FaultKind;
	/** HTTP status of the service's answer; missing when the request was not processed at all. */
	status?: number;
	/** Whether the answer went out in full. */
	answered?: boolean;
}

/** Anybody can send requests to be refused, so what is kept has an end: far above what a test looks at. */
export const LOG_LIMITS = { requests: 50_000, bytes: 32 * 1024 * 1024 };

/** The latest requests received, oldest first. */
export class RequestLog {
	private entries: LoggedRequest[] = [];

	/** How long each entry was on the wire. */
	private sizes: number[] = [];

	private bytes = 0;

	all(): readonly LoggedRequest[] {
		return [...this.entries];
	}

	of(operation: string): readonly LoggedRequest[] {
		return this.entries.filter((entry) => entry.operation === operation);
	}

	clear(): void {
		this.entries = [];
		this.sizes = [];
		this.bytes = 0;
	}

	/** For the simulator itself. @param bytes length of headers and body */
	add(entry: LoggedRequest, bytes: number): void {
		this.entries.push(entry);
		this.sizes.push(bytes);
		this.bytes += bytes;
		while (this.entries.length > LOG_LIMITS.requests || this.bytes > LOG_LIMITS.bytes) {
			this.entries.shift();
			this.bytes -= this.sizes.shift() ?? 0;
		}
	}
}

const SECRET_HEADERS = ['authorization', 'x-amz-security-token'];

/** The headers without what nobody should find in a test's output. */
export function redactHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
	const redacted = { ...headers };
	for (const name of SECRET_HEADERS) {
		if (redacted[name] !== undefined) redacted[name] = '(redacted)';
	}
	return redacted;
}
