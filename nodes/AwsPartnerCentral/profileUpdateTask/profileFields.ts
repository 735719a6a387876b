import type { INodeProperties } from 'n8n-workflow';

import { commonLocaleChoices } from '../../../partner-central/text/commonLocales';
import {
	industrySegmentChoices,
	primarySolutionTypeChoices,
} from '../../../partner-central/profile/choices';
import { inOrder, toOptions } from '../parameters/toOptions';
import { headquarters } from './headquartersField';
import { contentsInputChoices } from './startChoices';

/** The fields of a profile, the same for both update modes. Limits are those of the model's `TaskDetails`. */

/** Of a dropdown whose field is left as it is. */
const KEEP = { name: 'Keep as It Is', value: '' };

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
	default: '',
	options: [KEEP, ...toOptions(primarySolutionTypeChoices)],
	description: 'What the partner mainly offers. An expression may give the name or the code.',
};

const industrySegments: INodeProperties = {
	displayName: 'Industry Segments',
	name: 'industrySegments',
	type: 'multiOptions',
	default: [],
	options: toOptions(industrySegmentChoices),
	hint: 'Choose 1 to 3. They replace the present ones.',
	description:
		'The industries the partner works for. None: they stay as they are. An expression may give names or codes, also as one text separated by commas.',
};

const translationSourceLocale: INodeProperties = {
	displayName: 'Translation Source Locale',
	name: 'translationSourceLocale',
	type: 'options',
	default: '',
	options: [KEEP, ...toOptions(commonLocaleChoices)],
	description:
		'The language of the texts above, from which AWS translates automatically. For a locale that is not listed use an expression, such as sl-SI.',
};

const contentLocale: INodeProperties = {
	displayName: 'Locale',
	name: 'locale',
	type: 'options',
	default: '',
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
	displayName: 'Translations (Localized Contents)',
	name: 'localizedContents',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Translation' },
	default: {},
	placeholder: 'Add Translation',
	description:
		'Translations of your own to add or change, each locale once; AWS translates into the others automatically. Other translations stay as they are. A new one takes name, website and logo from the main profile when it gives none.',
	options: [
		{
			displayName: 'Content',
			name: 'content',
			values: [contentLocale, ...contentFields],
		},
	],
};

const localizedContentsInput: INodeProperties = {
	displayName: 'Translations Input',
	name: 'localizedContentsInput',
	type: 'options',
	default: 'fields',
	options: inOrder(contentsInputChoices),
	description: 'How to give the translations of the profile',
};

const localizedContentsJson: INodeProperties = {
	displayName: 'Translations (JSON)',
	name: 'localizedContentsJson',
	type: 'json',
	default: '[]',
	placeholder: 'e.g. {{ $json.translations }}',
	description:
		'Translations to add or change, as a list of objects with Locale, DisplayName, Description, WebsiteUrl and LogoUrl. Other translations stay as they are.',
};

const removeLocales: INodeProperties = {
	displayName: 'Remove Locales',
	name: 'removeLocales',
	type: 'multiOptions',
	default: [],
	options: toOptions(commonLocaleChoices),
	description:
		'Translations to take out of the profile. For a locale that is not listed use an expression, such as sl-SI.',
};

const shownFor = (input: Record<string, string[]>) => (property: INodeProperties) => ({
	...property,
	displayOptions: { show: { profileInput: ['fields'], ...input } },
});

export const profileProperties: INodeProperties[] = [
	...[
		displayName,
		description,
		websiteUrl,
		logoUrl,
		primarySolutionType,
		industrySegments,
		translationSourceLocale,
		localizedContentsInput,
	].map(shownFor({})),
	shownFor({ localizedContentsInput: ['fields'] })(localizedContents),
	shownFor({ localizedContentsInput: ['json'] })(localizedContentsJson),
	...[removeLocales, headquarters].map(shownFor({})),
];
