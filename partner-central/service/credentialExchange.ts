/**
 * What a node and the credential tell each other about one request, beside it. n8n hands the data of a
 * credential through unread, but wraps and rewords its errors. Never sent, never stored.
 */
export type CredentialExchange = {
	/** The node asks: AWS has refused this role's session, sign with another one. */
	refusedSession?: string;
	/** The credential tells: the role's session (its key id) that the request was signed with. */
	session?: string;
	/** The credential tells: whom it signed the request for, from when on the request is on its way. */
	host?: string;
	/** The credential tells: why there is no request to send. */
	refusal?: CredentialRefusal;
};

export interface CredentialRefusal {
	message: string;
	advice?: string;
	/** What others have said of it, a line each. */
	details: string[];
}

/** The member of the credential's data that holds the exchange. */
export const EXCHANGE = 'partnerCentralExchange';
