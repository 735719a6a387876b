import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../../partner-central/failure/failure';
import type { PartnerReference } from '../../../partner-central/service/types';
import { safeMessage } from './safeMessage';

/**
 * The output of a failed item under Continue On Fail. n8n 2.41 sends an item to the error output when
 * its JSON has no keys but `error`, `message` and `details`; errorOutput.ts takes care of older ones.
 */
export function failureItem(failure: Failure, partner: PartnerReference | undefined): IDataObject {
	const { message, advice, details, ...facts } = failure;
	return {
		error: safeMessage(message),
		details: withoutUndefined({
			...facts,
			description: [advice, ...details].filter((line) => line !== '').join('\n'),
			Catalog: partner?.Catalog,
			Identifier: partner?.Identifier,
		}),
	};
}

function withoutUndefined(object: Record<string, unknown>): IDataObject {
	return Object.fromEntries(
		Object.entries(object).filter(([, value]) => value !== undefined),
	) as IDataObject;
}
