/** How an address is looked at: an unsigned GET, without anything of the credential. */
export interface AddressVisitor {
	/**
	 * Asks for an address and follows no redirect.
	 * @param maxBytes How much of the body is read; 0: nothing.
	 * @throws any error when no complete answer comes
	 */
	visit(address: URL, maxBytes: number, signal: AbortSignal): Promise<AddressAnswer>;
	/** Waits, or ends when the signal fires. */
	sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export interface AddressAnswer {
	status: number;
	/** Where a redirect leads, as the server said it. */
	location?: string;
	/** Undefined when there is more than was to be read. */
	bytes?: Uint8Array;
}
