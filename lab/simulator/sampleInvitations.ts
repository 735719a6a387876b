import type { ConnectionType, Participant } from './state/invitation';

/** Partners whose accounts are not simulated: they send invitations and can be invited. */
export const outsiders: readonly Participant[] = [
	{ accountId: '300000000001', profileId: 'pprofile-exampleout001', name: 'Example Integrators' },
	{ accountId: '300000000002', profileId: 'pprofile-exampleout002', name: 'AnyCompany Resale' },
	{ accountId: '300000000003', profileId: 'pprofile-exampleout003', name: 'Example Subsidiary' },
];

/** An invitation from the point of view of the account of the example keys. */
export interface InvitationSeed {
	/** Who has sent it. */
	from: 'us' | 'them';
	/** Default: the first of {@link outsiders}. */
	other?: Participant;
	/** Default `AWS`. */
	catalog?: string;
	/** Default `OPPORTUNITY_COLLABORATION`. */
	connectionType?: ConnectionType;
	message?: string;
	/** How long ago it was sent; default now. */
	ageDays?: number;
	/** How it was answered; default not at all. */
	answer?: 'ACCEPTED' | 'REJECTED' | 'CANCELED';
}

/** Invitations a simulator with the sample partners begins with: sent and received, open and answered. */
export const sampleInvitations: readonly InvitationSeed[] = [
	{ from: 'them', other: outsiders[1], ageDays: 40 },
	{ from: 'them', other: outsiders[0], ageDays: 20, answer: 'ACCEPTED' },
	{ from: 'us', other: outsiders[2], ageDays: 5, connectionType: 'SUBSIDIARY' },
	{
		from: 'them',
		other: outsiders[1],
		ageDays: 2,
		message: 'We met at the summit. Shall we work on the retail opportunities together?',
	},
];
