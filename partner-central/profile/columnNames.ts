import {
	headquartersFieldLabels,
	profileFieldLabels,
	type HeadquartersField,
	type LocalizedField,
	type ProfileField,
} from './fields';

/** What the name of a column or of a JSON key stands for, apart from a locale in it. */
export type ColumnTarget =
	| { kind: 'field'; field: ProfileField }
	| { kind: 'headquarters'; field: HeadquartersField }
	/** Makes the row a translation. */
	| { kind: 'locale' }
	| { kind: 'removeLocales' };

/** A target with the names under which it is understood; case, blanks and punctuation do not count. */
export interface NamedTarget {
	target: ColumnTarget;
	/** The name in texts and docs, and the first that is understood. */
	label: string;
	synonyms: readonly string[];
}

/** Of a display name; or, beside a partner that is chosen by its legal name, of that. */
export const companyNames: readonly string[] = ['Company Name', 'Company'];

const fieldSynonyms: Record<ProfileField, readonly string[]> = {
	DisplayName: [...companyNames, 'Public Name', 'Brand Name', 'Company Display Name'],
	Description: ['Company Description', 'Profile Description', 'Partner Description'],
	WebsiteUrl: [
		'Website',
		'Homepage',
		'Website Address',
		'Website Link',
		'Web Address',
		'Web URL',
		'Homepage URL',
		'Company Website',
		'Company Website URL',
		'Partner Website',
	],
	LogoUrl: [
		'Logo',
		'Logo Link',
		'Logo Address',
		'Logo Image',
		'Logo Image URL',
		'Company Logo',
		'Company Logo URL',
		'Partner Logo',
	],
	PrimarySolutionType: ['Solution Type', 'Main Solution Type'],
	IndustrySegments: ['Industry Segment', 'Industries', 'Industry', 'Segments', 'Segment'],
	TranslationSourceLocale: [
		'Translation Source Language',
		'Source Locale',
		'Source Language',
		'Original Locale',
		'Original Language',
	],
	LocalizedContents: [
		'Localized Content',
		'Localised Contents',
		'Localised Content',
		'Translations',
		'Localizations',
		'Localisations',
	],
	Headquarters: ['Headquarter', 'HQ', 'Head Office'],
};

const headquartersSynonyms: Record<HeadquartersField, readonly string[]> = {
	CountryCode: [
		'Headquarters Country',
		'Headquarter Country',
		'Headquarter Country Code',
		'HQ Country',
		'HQ Country Code',
		'Headquarters Country/Region',
		'HQ Country/Region',
		'Head Office Country',
		'Country of Headquarters',
	],
	SubdivisionCode: [
		'Headquarters Subdivision',
		'Headquarters State',
		'Headquarters State Code',
		'Headquarters State or Province',
		'Headquarters State/Province',
		'Headquarters Province',
		'Headquarters Region',
		'HQ Subdivision',
		'HQ Subdivision Code',
		'HQ State',
		'HQ State Code',
		'HQ State or Province',
		'HQ State/Province',
		'HQ Province',
		'HQ Region',
		'Head Office State',
	],
};

function fieldTargets(): NamedTarget[] {
	return (Object.keys(profileFieldLabels) as ProfileField[]).map((field) => ({
		target: { kind: 'field', field },
		label: profileFieldLabels[field],
		synonyms: fieldSynonyms[field],
	}));
}

function headquartersTargets(): NamedTarget[] {
	return (Object.keys(headquartersFieldLabels) as HeadquartersField[]).map((field) => ({
		target: { kind: 'headquarters', field },
		label: headquartersFieldLabels[field],
		synonyms: headquartersSynonyms[field],
	}));
}

const localeTarget: NamedTarget = {
	target: { kind: 'locale' },
	label: 'Locale',
	synonyms: [
		'Language',
		'Lang',
		'Locale Code',
		'Language Code',
		'Lang Code',
		'Target Locale',
		'Target Language',
		'Translation Locale',
		'Translation Language',
	],
};

/** The one table of the names that a row is understood by. */
export const namedTargets: readonly NamedTarget[] = [
	...fieldTargets(),
	...headquartersTargets(),
	localeTarget,
	{
		target: { kind: 'removeLocales' },
		label: 'Remove Locales',
		synonyms: [
			'Remove Locale',
			'Locales to Remove',
			'Delete Locales',
			'Remove Translations',
			'Remove Translation',
		],
	},
];

/** Members of a headquarters object, which need not say that they are those of the headquarters. */
export const headquartersMemberNames: Record<HeadquartersField, readonly string[]> = {
	CountryCode: ['CountryCode', 'Country'],
	SubdivisionCode: ['SubdivisionCode', 'Subdivision', 'State', 'State Code', 'Province', 'Region'],
};

/**
 * Names that stand for many things: no field of a row, unless something else says that they must be one.
 * Then the row is refused, because a text would be dropped.
 */
export const vagueNames: Record<LocalizedField, readonly string[]> = {
	DisplayName: ['Name', 'Title'],
	Description: ['Text', 'Summary', 'About', 'Overview', 'Body', 'Content'],
	WebsiteUrl: ['URL', 'Link', 'Site', 'Web'],
	LogoUrl: ['Image', 'Image URL', 'Icon', 'Picture'],
};

/** Columns of a row that address it or report on it: no fields of a profile, and everybody knows it. */
export const otherNames: readonly string[] = [
	'Partner ID',
	'Partner',
	'Partner ARN',
	'Partner Identifier',
	'Partner Name',
	'Legal Name',
	'Identifier',
	'Catalog',
	'ARN',
	'ID',
	'Row Number',
	'Status',
	'Task ID',
	'Started At',
	'Ended At',
	'Changed Fields',
	'Reason',
	'What to Do',
	'Error',
	'Submitted At',
	'Form Mode',
	'Created At',
	'Updated At',
];
