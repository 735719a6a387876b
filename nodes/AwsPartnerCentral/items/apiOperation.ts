import type { JsonObject } from '../../../partner-central/service/readAnswer';
import { readCatalog, readPartner } from '../parameters/partner';
import { readTexts, textProperties, type TextFields } from '../parameters/textFields';
import { callApi } from './callApi';
import type { Operation, PreparedItem } from './operation';
import { toJson } from './toJson';

interface OneCall {
	/** The operation of the model. */
	api: string;
	name: string;
	action: string;
	description: string;
	/** A text that every answer has; some answers have none. */
	expects?: string;
	/** What it takes besides catalog and partner. */
	fields?: TextFields;
	/** False: the request is about no partner. */
	needsPartner?: boolean;
}

interface PreparedCall extends PreparedItem {
	/** Where no partner is meant, who would bring it. */
	catalog?: string;
	texts: Partial<Record<string, string>>;
}

/**
 * An operation that is one call: parameters become members of the request, and AWS's answer is the item. Of an
 * answer that says nothing the item says what was asked, without the code, which is used up.
 */
export function apiOperation({
	api,
	expects,
	fields = {},
	needsPartner = true,
	...labels
}: OneCall): Operation<PreparedCall> {
	return {
		...labels,
		needsPartner,
		properties: textProperties(fields),

		prepare(parameters) {
			const subject = needsPartner
				? { partner: readPartner(parameters) }
				: { catalog: readCatalog(parameters) };
			return { ...subject, texts: readTexts(parameters, fields) };
		},

		async run({ partner, catalog, texts }, environment) {
			const request: JsonObject = { ...(partner ?? { Catalog: catalog }), ...texts };
			const answer = await callApi(environment, api, request, expects);
			if (Object.keys(answer).length > 0) return [toJson(answer)];
			// A code is used up; nobody needs it any more.
			const asked = Object.entries(request).filter(([name]) => name !== 'EmailVerificationCode');
			return [toJson(Object.fromEntries(asked))];
		},
	};
}
