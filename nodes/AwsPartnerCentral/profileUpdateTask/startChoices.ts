import type { Choice } from '../../../partner-central/text/choice';
import type { OtherTranslations, UpdateMode } from '../../../partner-central/profile/profileUpdate';

/** The choices of the operation Start, for its panel and for reading what is chosen. */

export const updateModeChoices: Array<Choice<UpdateMode>> = [
	{
		code: 'partial',
		label: 'Only What Is Given',
		description: 'What is empty stays as it is: it is read from AWS and sent along',
	},
	{
		code: 'full',
		label: 'Whole Profile',
		description: 'All required fields have to be given',
	},
];

export const profileInputChoices: Array<Choice<'fields' | 'autoMapInputData' | 'json'>> = [
	{
		code: 'fields',
		label: 'Using Fields',
		description: 'Fill in one parameter for each field of the profile',
	},
	{
		code: 'autoMapInputData',
		label: 'Map Automatically',
		description: 'Use when the incoming fields are named like those of a profile, as in a sheet',
	},
	{
		code: 'json',
		label: 'Using JSON',
		description: 'Give the profile as one object, such as a part of the incoming data',
	},
];

export const contentsInputChoices: Array<Choice<'fields' | 'json'>> = [
	{ code: 'fields', label: 'Using Fields', description: 'Add one entry for each translation' },
	{
		code: 'json',
		label: 'Using JSON',
		description: 'Give all translations as one list, such as from an expression',
	},
];

export const otherTranslationsChoices: Array<Choice<OtherTranslations>> = [
	{ code: 'keep', label: 'Keep', description: 'They stay as they are' },
	{
		code: 'remove',
		label: 'Remove',
		description: 'They are taken out of the profile: all of them when none is given',
	},
];

export const unknownColumnsChoices: Array<Choice<'ignore' | 'fail'>> = [
	{ code: 'ignore', label: 'Ignore', description: 'Use the others, and name it beside the output' },
	{ code: 'fail', label: 'Fail', description: 'The item fails, and nothing is sent for it' },
];
