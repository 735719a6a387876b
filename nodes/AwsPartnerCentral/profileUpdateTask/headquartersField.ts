import type { INodeProperties } from 'n8n-workflow';

/** Shape `Headquarters` of the model. */
export const headquarters: INodeProperties = {
	displayName: 'Headquarters',
	name: 'headquarters',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Headquarters',
	description:
		'Where the partner is based. When it is left out, AWS keeps what is there; a profile that never had any shows the country of the AWS account’s billing address.',
	options: [
		{
			displayName: 'Location',
			name: 'location',
			values: [
				{
					displayName: 'Country Code',
					name: 'countryCode',
					type: 'string',
					default: '',
					placeholder: 'e.g. US',
					description: 'Two letters (ISO 3166-1), or the English name',
				},
				{
					displayName: 'Subdivision Code',
					name: 'subdivisionCode',
					type: 'string',
					default: '',
					placeholder: 'e.g. WA',
					description:
						'State or region: 1 to 3 letters or digits (ISO 3166-2), with or without the country before them, such as US-WA',
				},
			],
		},
	],
};
