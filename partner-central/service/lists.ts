import type { ConnectionInvitation, PartnerSummary } from './types';

/** The entries of the lists that this project reads. */
export interface Lists {
	ListPartners: PartnerSummary;
	ListConnectionInvitations: ConnectionInvitation;
}

export type ListName = keyof Lists;

/** The member of an answer that holds its entries. */
export const listMembers: Readonly<Record<ListName, string>> = {
	ListPartners: 'PartnerSummaryList',
	ListConnectionInvitations: 'ConnectionInvitationSummaries',
};

export interface Page<Entry> {
	entries: Entry[];
	nextToken: string | undefined;
}
