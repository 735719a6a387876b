import type { IDataObject } from 'n8n-workflow';

import type { Choice } from '../../../partner-central/text/choice';
import type { PartnerReference } from '../../../partner-central/service/types';
import { DENIED, unlessRefused } from '../../../partner-central/service/unlessRefused';
import type { ItemEnvironment, Operation } from '../items/operation';
import { toJson } from '../items/toJson';
import { readPartner } from '../parameters/partner';
import { toOptions } from '../parameters/toOptions';

/** Shape `ProfileVisibility`. */
const visibilityChoices: Array<Choice<'PUBLIC' | 'PRIVATE'>> = [
	{ code: 'PUBLIC', label: 'Public', description: 'Everybody can see the profile' },
	{ code: 'PRIVATE', label: 'Private', description: 'The profile is hidden' },
];

/** An answer without it is a mangled one. */
const EXPECTS = { expects: 'Visibility' };

interface PreparedUpdate {
	partner: PartnerReference;
	visibility: 'PUBLIC' | 'PRIVATE';
}

/** PutProfileVisibility, unless the profile has that visibility already: AWS allows 5 changes a day. */
export const updateOperation: Operation<PreparedUpdate> = {
	name: 'Update',
	action: 'Update profile visibility',
	description: 'Make a profile public or private',
	properties: [
		{
			displayName:
				'AWS allows 5 visibility changes a day for an AWS account. Nothing is sent when the profile has the chosen visibility already.',
			name: 'quotaNotice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Visibility',
			name: 'visibility',
			type: 'options',
			default: 'PUBLIC',
			options: toOptions(visibilityChoices),
			description: 'Who can see the profile',
		},
	],

	prepare(parameters) {
		const given = parameters.chosen('visibility', 'Visibility');
		const visibility = parameters.choice(given, 'Visibility', visibilityChoices, 'PUBLIC');
		return { partner: readPartner(parameters), visibility };
	},

	async run({ partner: { Catalog, Identifier }, visibility }, environment) {
		const current = await readCurrent({ Catalog, Identifier }, environment);
		if (current?.Visibility === visibility) return [{ ...current, Changed: false }];
		const request = { Catalog, Identifier, Visibility: visibility };
		return [toJson(await environment.service.call('PutProfileVisibility', request, EXPECTS))];
	},
};

/** Undefined when the credential may write but not read. */
async function readCurrent(
	partner: PartnerReference,
	{ service, addHint }: ItemEnvironment,
): Promise<IDataObject | undefined> {
	const current = await unlessRefused(
		[DENIED],
		async () => await service.call('GetProfileVisibility', { ...partner }, EXPECTS),
	);
	if (!current) {
		addHint(
			'The visibility was sent without looking first, because the credential may not read it (partnercentral:GetProfileVisibility). A change to what it is already may count towards the 5 a day.',
		);
	}
	return current && toJson(current);
}
