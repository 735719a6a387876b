import type { INodeProperties } from 'n8n-workflow';

import { commonLocaleChoices } from '../../../partner-central/text/commonLocales';
import {
	industrySegmentChoices,
	primarySolutionTypeChoices,
} from '../../../partner-central/profile/choices';
import { toOptions } from '../parameters/toOptions';
import { headquarters } from './headquartersField';

/**
 * The fields of a profile, once for the mode in which all are given and once for the mode in which only
 * the given ones change. Limits are those of the model's `TaskDetails`.
 */

const displayName: INodeProperties = {
	displayName: 'Display Name',
	name: 'displayName',
	type: 'string',
	default: '',
	placeholder: 'e.g. Example Cloud Consulting',
	description: 'The name that AWS shows for the partner. At most 80 characters.',
};

const description: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	typeOptions: { rows: 4 },
	default: '',
	placeholder: 'e.g. We move hospitals to the cloud…',
	description: 'What the partner does. At most 600 characters, without emoji.',
};

const websiteUrl: INodeProperties = {
	displayName: 'Website URL',
	name: 'websiteUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://www.example.com',
	description: 'Must start with https://. At most 256 characters.',
};

const logoUrl: INodeProperties = {
	displayName: 'Logo URL',
	name: 'logoUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://www.example.com/logo.png',
	description:
		'Where AWS fetches the logo; must start with https:// and open without a sign-in. At most 256 characters.',
};

const primarySolutionType: INodeProperties = {
	displayName: 'Primary Solution Type',
	name: 'primarySolutionType',
	type: 'options',
	default: 'SOFTWARE_PRODUCTS',
	options: toOptions(primarySolutionTypeChoices),
	description: 'What the partner mainly offers. An expression may give the name or the code.',
};

const industrySegments: INodeProperties = {
	displayName: 'Industry Segments',
	name: 'industrySegments',
	type: 'multiOptions',
	default: [],
	options: toOptions(industrySegmentChoices),
	hint: 'Choose 1 to 3',
	description:
		'The industries the partner works for. An expression may give names or codes, also as one text separated by commas.',
};

const translationSourceLocale: INodeProperties = {
	displayName: 'Translation Source Locale',
	name: 'translationSourceLocale',
	type: 'options',
	default: 'en-US',
	options: toOptions(commonLocaleChoices),
	description:
		'The language of the texts above, from which AWS translates automatically. For a locale that is not listed use an expression, such as sl-SI.',
};

const contentLocale: INodeProperties = {
	displayName: 'Locale',
	name: 'locale',
	type: 'options',
	default: 'fr-FR',
	options: toOptions(commonLocaleChoices),
	description:
		'The language of this translation. For a locale that is not listed use an expression, such as sl-SI.',
};

/** The profile's own fields once more; the examples are in the locale that comes first. */
const contentFields: INodeProperties[] = [
	{ ...displayName, placeholder: 'e.g. Exemple Conseil Cloud' },
	{ ...description, placeholder: 'e.g. Nous accompagnons les hôpitaux vers le cloud…' },
	{ ...websiteUrl, placeholder: 'e.g. https://www.example.com/fr' },
	logoUrl,
];

const localizedContents: INodeProperties = {
	displayName: 'Localized Contents',
	name: 'localizedContents',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Locale' },
	default: {},
	placeholder: 'Add Locale',
	description:
		'Translations of your own, at most 20, each locale once; AWS translates into the others automatically. What happens at AWS to translations that are left out is not known, so give all of them.',
	options: [
		{
			displayName: 'Content',
			name: 'content',
			values: [contentLocale, ...contentFields],
		},
	],
};

const localizedContentsInput: INodeProperties = {
	displayName: 'Localized Contents Input',
	name: 'localizedContentsInput',
	type: 'options',
	default: 'fields',
	options: [
		{
			name: 'Using Fields',
			value: 'fields',
			description: 'Add one entry for each translation',
		},
		{
			name: 'Using JSON',
			value: 'json',
			description: 'Give all translations as one list, such as from an expression',
		},
	],
	description: 'How to give the translations of the profile',
};

const localizedContentsJson: INodeProperties = {
	displayName: 'Localized Contents (JSON)',
	name: 'localizedContentsJson',
	type: 'json',
	default: '[]',
	placeholder: 'e.g. {{ $json.translations }}',
	description:
		'A list of objects with Locale, DisplayName, Description, WebsiteUrl and LogoUrl. At most 20, each locale once.',
};

const fullFields = { updateMode: ['full'], profileInput: ['fields'] };
const inFull = (property: INodeProperties): INodeProperties => ({
	...property,
	displayOptions: { show: fullFields },
});
const required = (property: INodeProperties): INodeProperties => ({ ...property, required: true });

/** All fields, for `updateMode` full with `profileInput` fields. */
export const fullProfileProperties: INodeProperties[] = [
	inFull(required(displayName)),
	inFull(required(description)),
	inFull(required(websiteUrl)),
	inFull(required(logoUrl)),
	inFull(required(primarySolutionType)),
	inFull(required(industrySegments)),
	inFull(required(translationSourceLocale)),
	inFull(localizedContentsInput),
	{
		...localizedContents,
		displayOptions: { show: { ...fullFields, localizedContentsInput: ['fields'] } },
	},
	{
		...localizedContentsJson,
		displayOptions: { show: { ...fullFields, localizedContentsInput: ['json'] } },
	},
	inFull(headquarters),
];

const removeLocales: INodeProperties = {
	displayName: 'Remove Locales',
	name: 'removeLocales',
	type: 'multiOptions',
	default: [],
	options: toOptions(commonLocaleChoices),
	description:
		'Translations to take out of the profile. Translations that are named nowhere are kept. For a locale that is not listed use an expression, such as sl-SI.',
};

/** The fields that may change, for `updateMode` partial with `profileInput` fields. */
export const partialProfileProperties: INodeProperties[] = [
	{
		displayName: 'Fields to Update',
		name: 'fieldsToUpdate',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show: { updateMode: ['partial'], profileInput: ['fields'] } },
		description:
			'Only these fields change. Everything else is read from the current profile and sent along. Empty values count as not given.',
		options: [
			description,
			displayName,
			headquarters,
			industrySegments,
			{
				...localizedContents,
				description:
					'Translations to add or change, by locale. Other translations are kept. A new locale takes website and logo from the main profile when it gives none.',
			},
			{
				...localizedContentsJson,
				description:
					'Translations to add or change, as a list of objects with Locale, DisplayName, Description, WebsiteUrl and LogoUrl. Other translations are kept.',
			},
			logoUrl,
			primarySolutionType,
			removeLocales,
			translationSourceLocale,
			websiteUrl,
		],
	},
];
