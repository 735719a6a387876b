import type { IExecuteFunctions } from 'n8n-workflow';

import { failureCodes, type Failure } from '../../../partner-central/failure/failure';
import { listAll } from '../../../partner-central/service/listAll';
import { createService, type Service } from '../../../partner-central/service/service';
import type { PartnerReference, PartnerSummary } from '../../../partner-central/service/types';
import { fold, suggestChoices } from '../../../partner-central/text/matchChoice';
import { quote } from '../../../partner-central/text/quote';
import { failureOf, ItemFailure } from '../errors/itemFailure';
import type { NamedPartner } from '../parameters/partner';
import { createRuntime } from '../transport/createRuntime';
import { ItemCredential } from '../transport/itemCredential';
import type { PreparedItem } from './operation';

/** How many partners are named in one text. */
const MAX_NAMED = 10;

/**
 * Puts the partners' IDs in the place of their names. An item whose name stands for none is not prepared.
 * @param failed The partners of items that could not be prepared: their names count where items are combined, for
 * one bad row keeps all of its partner.
 * @param onFail Told of each item whose name stands for no partner.
 */
export async function lookUpNames(
	context: IExecuteFunctions,
	items: Array<PreparedItem | undefined>,
	failed: Map<number, PartnerReference>,
	signal: AbortSignal,
	onFail: (itemIndex: number, failure: Failure, partner: PartnerReference) => void,
): Promise<void> {
	const names = new PartnerNames();
	const find = async (itemIndex: number, partner: NamedPartner): Promise<PartnerReference> => {
		const credential = new ItemCredential(context, itemIndex);
		const account = await credential.accountKey();
		const service = createService(createRuntime(context, signal, credential));
		return await names.find(service, account, partner);
	};
	const badRows = items.some((item) => item?.isCombined) ? [...failed] : [];
	for (const [itemIndex, item] of items.entries()) {
		const partner = item?.partner;
		if (!partner || !('isName' in partner)) continue;
		try {
			items[itemIndex] = { ...item, partner: await find(itemIndex, partner) };
		} catch (error) {
			items[itemIndex] = undefined;
			onFail(itemIndex, failureOf(error, partner), partner);
		}
	}
	for (const [itemIndex, partner] of badRows) {
		if (!('isName' in partner)) continue;
		// It has failed already; a name that stands for no partner keeps nobody.
		const found = await find(itemIndex, partner as NamedPartner).catch(() => undefined);
		if (found) failed.set(itemIndex, found);
	}
}

/** Finds partners by their legal names; those of an account and catalog are listed once a run. */
class PartnerNames {
	private readonly lists = new Map<string, Promise<PartnerSummary[]>>();

	/**
	 * The partner of that name, whatever its case and punctuation.
	 * @param account Stands for the credential of the item.
	 * @throws ItemFailure when none or several have the name, or an error of the service
	 */
	async find(
		service: Service,
		account: string,
		{ Catalog, Identifier: name }: NamedPartner,
	): Promise<PartnerReference> {
		const key = `${account}/${Catalog}`;
		const list = this.lists.get(key) ?? listAll(service, 'ListPartners', { Catalog });
		this.lists.set(key, list);
		const partners = await list;
		const found = partners.filter((partner) => isNamed(partner, name));
		const [partner, another] = found;
		if (!partner) throw none(Catalog, name, partners);
		if (another) throw several(Catalog, name, found);
		return { Catalog, Identifier: partner.Id };
	}
}

function isNamed({ LegalName = '' }: PartnerSummary, name: string): boolean {
	const folded = fold(name);
	return folded === '' ? LegalName === name : fold(LegalName) === folded;
}

function none(Catalog: string, name: string, partners: PartnerSummary[]): ItemFailure {
	const choices = partners.map(({ Id, LegalName = Id }) => ({ code: Id, label: LegalName }));
	const near = suggestChoices(choices, name).map(({ label }) => quote(label));
	const found = choices.slice(0, MAX_NAMED).map(({ label }) => quote(label));
	const more = choices.length - found.length;
	const advice =
		near.length > 0
			? `did you mean ${near.join(' or ')}?`
			: `there ${found.length > 0 ? `are ${found.join(', ')}` : 'is none'}${more > 0 ? ` and ${more} more` : ''}`;
	return notFound(`No partner of the catalog ${Catalog} has the name ${quote(name)}: ${advice}`);
}

function several(Catalog: string, name: string, partners: PartnerSummary[]): ItemFailure {
	const ids = partners.slice(0, MAX_NAMED).map(({ Id }) => Id);
	return notFound(
		`${partners.length} partners of the catalog ${Catalog} have the name ${quote(name)}: ${ids.join(', ')}. Take one of these IDs instead`,
	);
}

function notFound(message: string): ItemFailure {
	return new ItemFailure({
		message,
		advice:
			'Names are those that the list of partners shows: the legal names, not the display names. Nothing was sent for this item.',
		details: [],
		errorCode: failureCodes.invalidInput,
	});
}
