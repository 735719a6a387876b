import type { TextField, TextFields } from './textFields';

const NAME_SHAPE = 'SensitiveUnicodeString';

/** Shape `AllianceLeadContact`: the person at the partner whom AWS turns to. */
export const contactFields: TextFields<'FirstName' | 'LastName' | 'Email' | 'BusinessTitle'> = {
	FirstName: {
		shape: NAME_SHAPE,
		description: 'First name of the person whom AWS turns to',
	},
	LastName: {
		shape: NAME_SHAPE,
		description: 'Last name of the person whom AWS turns to',
	},
	Email: {
		description: 'E-mail address of the person whom AWS turns to',
		placeholder: 'e.g. ana@example.com',
	},
	BusinessTitle: {
		shape: NAME_SHAPE,
		description: 'What the person does in the company',
		placeholder: 'e.g. Head of Alliances',
	},
};

/** The code that AWS sends to an address, which proves that it is one's own. */
export const codeField: TextField = {
	description:
		"The 6 digits that AWS has sent to the e-mail address. The operation 'Send Code' of 'Training Domain' asks for them.",
	placeholder: 'e.g. 123456',
	digits: 6,
};

export function optional<Member extends string>(fields: TextFields<Member>): TextFields<Member> {
	const entries = Object.entries<TextField>(fields);
	return Object.fromEntries(
		entries.map(([member, field]) => [member, { ...field, isOptional: true }]),
	) as TextFields<Member>;
}
