import { ServiceQuotaExceededException } from '../errors/serviceErrors';
import type { JsonObject } from '../json';
import type { Partner, Visibility } from '../state/partner';
import { partnerHeader, type OperationHandler, type PartnerInput } from './operation';

export const getProfileVisibility: OperationHandler<PartnerInput> = (account, input) =>
	describeVisibility(account.requirePartner(input.Catalog, input.Identifier));

/** PutProfileVisibility: every accepted call counts for the daily quota, also one without effect. */
export const putProfileVisibility: OperationHandler<PartnerInput & { Visibility: Visibility }> = (
	account,
	input,
) => {
	const partner = account.requirePartner(input.Catalog, input.Identifier);
	if (!account.visibilityQuota.take(account.clock.now())) {
		throw new ServiceQuotaExceededException(
			`The account has changed the visibility of profiles ${account.visibilityQuota.limit} times today, which is its daily limit.`,
			'LIMIT_EXCEEDED_NUMBER_OF_PROFILE_VISIBILITY_UPDATE_PER_DAY',
		);
	}
	partner.visibility = input.Visibility;
	return describeVisibility(partner);
};

function describeVisibility(partner: Partner): JsonObject {
	return {
		...partnerHeader(partner),
		Visibility: partner.visibility,
		ProfileId: partner.profileId,
	};
}
