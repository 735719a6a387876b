import { eventsSince } from '../../../partner-central/events/eventsSince';
import {
	invitationEventChoices,
	lifeOfInvitation,
	seenInvitation,
} from '../../../partner-central/events/invitationEvents';
import model from '../../../partner-central/model/partner-central-account.model.json';

const CREATED_AT = '2026-03-01T12:00:00Z';
const invitation = (Status: string, ParticipantType = 'RECEIVER') => ({
	Catalog: 'AWS',
	Id: 'pacinv-invitation0001',
	CreatedAt: CREATED_AT,
	ParticipantType,
	Status,
});
const seen = (status: string) => seenInvitation(invitation(status));

test.each<[string, string | undefined, string, string[]]>([
	['RECEIVER', undefined, 'PENDING', ['received']],
	['RECEIVER', undefined, 'CANCELED', ['received', 'canceled']],
	['RECEIVER', 'PENDING', 'PENDING', []],
	['RECEIVER', 'PENDING', 'ACCEPTED', ['accepted']],
	['RECEIVER', 'PENDING', 'FROZEN', []],
	['RECEIVER', 'FROZEN', 'EXPIRED', ['expired']],
	// A read that has not caught up.
	['RECEIVER', 'ACCEPTED', 'PENDING', []],
	['RECEIVER', 'REJECTED', 'REJECTED', []],
	['SENDER', undefined, 'PENDING', []],
	['SENDER', 'PENDING', 'REJECTED', ['rejected']],
])('an invitation of the %s that was %s and is %s: %j', (type, before, now, events) => {
	const after = invitation(now, type);
	expect(
		eventsSince(before ? seen(before) : undefined, seen(now), lifeOfInvitation(after)),
	).toEqual(events);
});

test('every status of the model but pending is an end that can be chosen', () => {
	const ends = model.shapes.InvitationStatus.enum.map((status) =>
		lifeOfInvitation(invitation(status)).endOf(status),
	);
	expect(ends.filter((end) => end === undefined)).toHaveLength(1);
	expect(new Set(['received', ...ends.filter((end) => end !== undefined)])).toEqual(
		new Set(invitationEventChoices.map(({ code }) => code)),
	);
});
