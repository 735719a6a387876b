import type { INodeProperties } from 'n8n-workflow';

import { inProgressChoices } from '../../../partner-central/update/inProgressPolicy';
import { refusedBeforeChoices } from '../../../partner-central/update/refusedBeforePolicy';
import { outputProperty } from '../parameters/output';
import { inOrder, toOptions } from '../parameters/toOptions';
import { partnerProperty } from '../parameters/partner';
import { waitProperties } from '../parameters/wait.properties';
import { addressPolicyChoices } from './inspectAddresses';
import { profileProperties } from './profileFields';
import {
	otherTranslationsChoices,
	profileInputChoices,
	unknownColumnsChoices,
	updateModeChoices,
} from './startChoices';

/** A row names its partner, or the person who built the workflow. */
const partnerProperties: INodeProperties[] = [
	{ ...partnerProperty, displayOptions: { hide: { profileInput: ['autoMapInputData'] } } },
	{
		...partnerProperty,
		required: false,
		displayOptions: { show: { profileInput: ['autoMapInputData'] } },
	},
];

export const startProperties: INodeProperties[] = [
	...partnerProperties,
	{
		displayName:
			'AWS allows one profile update at a time for a partner, and 10 a day for an AWS account and catalog. Others see an approved profile only while its visibility is public.',
		name: 'quotaNotice',
		type: 'notice',
		default: '',
	},
	// Before the fields, which take more than a screen.
	...waitProperties,
	{
		displayName: 'Update Mode',
		name: 'updateMode',
		type: 'options',
		default: 'partial',
		options: inOrder(updateModeChoices),
		description: 'What an empty field means',
	},
	{
		displayName: 'Profile Input',
		name: 'profileInput',
		type: 'options',
		default: 'fields',
		options: inOrder(profileInputChoices),
		description: 'How to give the profile',
	},
	...profileProperties,
	{
		displayName: 'Fields to Ignore',
		name: 'fieldsToIgnore',
		type: 'string',
		default: '',
		placeholder: 'e.g. Notes, Website of the Parent',
		displayOptions: { show: { profileInput: ['autoMapInputData'] } },
		hint: 'Incoming fields are taken by their names, such as Description, Website or Description (fr-FR). Partner may stay empty where there is a field Partner ID or Partner.',
		description:
			'Names of incoming fields that are not looked at, separated by commas. Those of results that an earlier run has written back are ignored anyway.',
	},
	{
		displayName: 'Profile (JSON)',
		name: 'profileJson',
		type: 'json',
		default: '={{ $json }}',
		required: true,
		displayOptions: { show: { profileInput: ['json'] } },
		description:
			"The fields of the profile as one object. Many spellings of the names are understood ('Display Name' is DisplayName). A column 'Display Name (fr-FR)' is a translation, and a column 'Locale' makes a row one.",
	},
	outputProperty,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Check Addresses',
				name: 'checkAddresses',
				type: 'options',
				default: 'warn',
				options: toOptions(addressPolicyChoices),
				description:
					'Whether to open the logo and website addresses that would change before an update is started: AWS refuses what it cannot open, and that costs one of the updates of the day',
			},
			{
				displayName: 'Clean Up Text',
				name: 'cleanUpText',
				type: 'boolean',
				default: true,
				description:
					'Whether to trim texts, turn line breaks and tabs into single spaces, and repair codes such as en_us',
			},
			{
				displayName: 'Client Token',
				name: 'clientToken',
				type: 'string',
				typeOptions: { password: true },
				default: '',
				description:
					'Makes a start safe to repeat: AWS starts one update for a token. Leave empty to let the node make a fitting one for each item.',
			},
			{
				displayName: 'Combine Items',
				name: 'combineItems',
				type: 'boolean',
				default: false,
				description:
					'Whether all items of one partner become one update, such as the rows of its translations. Each item still has an output of its own.',
			},
			{
				displayName: 'If Refused Before',
				name: 'ifRefusedBefore',
				type: 'options',
				default: 'fail',
				options: toOptions(refusedBeforeChoices),
				description:
					"What to do when the partner's latest update carried exactly the same profile and AWS refused it. Needs a look at the partner: nothing is compared where 'Skip If Unchanged' is off in a whole profile.",
			},
			{
				displayName: 'If Update in Progress',
				name: 'ifUpdateInProgress',
				type: 'options',
				default: 'fail',
				options: toOptions(inProgressChoices),
				description:
					'What to do when the partner already has another update in progress. One that carries exactly the same profile is always used instead of starting a second one.',
			},
			{
				displayName: 'Max Updates',
				name: 'maxUpdates',
				type: 'number',
				typeOptions: { minValue: 0 },
				default: 0,
				description:
					'How many updates to start at most in an execution; 0 for no limit. Items that would start more end with the status POSTPONED, for the next execution. Profiles that are right already do not count.',
			},
			{
				displayName: 'Other Translations',
				name: 'otherTranslations',
				type: 'options',
				default: 'keep',
				options: toOptions(otherTranslationsChoices),
				description: 'What to do with translations of the profile that are not given here',
			},
			{
				displayName: 'Parallel Partners',
				name: 'parallelPartners',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 5,
				description:
					'How many partners are worked on at the same time. Items of one partner always run one after another.',
			},
			{
				displayName: 'Skip If Unchanged',
				name: 'skipIfUnchanged',
				type: 'boolean',
				default: true,
				description:
					'Whether to compare with the current profile first and start nothing when nothing would change',
			},
			{
				displayName: 'Unknown Columns',
				name: 'unknownColumns',
				type: 'options',
				default: 'ignore',
				options: toOptions(unknownColumnsChoices),
				displayOptions: { show: { '/profileInput': ['autoMapInputData', 'json'] } },
				description:
					'What to do with a filled column of a row that is no field of a profile. A name that nearly matches a field is refused in any case.',
			},
		],
	},
];

/** The same but for what comes after a start. */
export const previewProperties = startProperties.filter(
	(property) => property.name !== 'quotaNotice' && !waitProperties.includes(property),
);
