import model from '../../../partner-central/model/partner-central-account.model.json';
import {
	connectionTypeChoices,
	invitationStatusChoices,
	participantTypeChoices,
} from '../../../partner-central/service/invitations';
import type { Choice } from '../../../partner-central/text/choice';

const { ConnectionType, InvitationStatus, ParticipantType } = model.shapes;

const inWords = (code: string) =>
	code
		.toLowerCase()
		.replaceAll('_', ' ')
		.replaceAll(/\b\w/g, (letter) => letter.toUpperCase());

test.each<[string, { enum: string[] }, Choice[], Record<string, string>]>([
	['statuses', InvitationStatus, invitationStatusChoices, {}],
	['kinds of connections', ConnectionType, connectionTypeChoices, {}],
	// From where a person stands.
	['sides', ParticipantType, participantTypeChoices, { RECEIVER: 'Received', SENDER: 'Sent' }],
])('the %s of invitations are those of the model, in words', (_name, shape, choices, words) => {
	const expected = shape.enum.map((code) => [code, words[code] ?? inWords(code)]);
	expect(Object.fromEntries(choices.map(({ code, label }) => [code, label]))).toEqual(
		Object.fromEntries(expected),
	);
});
