import { ServiceQuotaExceededException } from '../errors/serviceErrors';
import type { JsonObject } from '../json';
import type { Partner, Visibility } from '../state/partner';
import { partnerHeader, type OperationHandler, type PartnerInput } from './operation';

export const getProfileVisibility: OperationHandler<PartnerInput> = (account, input) =>
	describeVisibility(account.requirePartner(input.Catalog, input.Identifier), account.clock.now());

/** PutProfileVisibility: every accepted call counts for the daily quota, also one without effect. */
export const putProfileVisibility: OperationHandler<PartnerInput & { Visibility: Visibility }> = (
	account,
	input,
) => {
	const partner = account.requirePartner(input.Catalog, input.Identifier);
	const nowMs = account.clock.now();
	partner.requireProfile(nowMs);
	const { visibility } = account.quotasOf(partner.catalog);
	if (!visibility.take(nowMs)) {
		throw new ServiceQuotaExceededException(
			`The account has changed the visibility of profiles ${visibility.limit} times today, which is its daily limit.`,
			'LIMIT_EXCEEDED_NUMBER_OF_PROFILE_VISIBILITY_UPDATE_PER_DAY',
		);
	}
	partner.visibility = input.Visibility;
	return describeVisibility(partner, nowMs);
};

function describeVisibility(partner: Partner, nowMs: number): JsonObject {
	return {
		...partnerHeader(partner),
		Visibility: partner.visibility,
		ProfileId: partner.requireProfile(nowMs).ProfileId,
	};
}
