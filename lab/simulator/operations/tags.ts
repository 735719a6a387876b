import { ResourceNotFoundException } from '../errors/serviceErrors';
import type { AccountState } from '../state/accountState';
import type { Partner } from '../state/partner';
import type { OperationHandler } from './operation';

interface ResourceInput {
	ResourceArn: string;
}

export const tagResource: OperationHandler<
	ResourceInput & { Tags: Array<{ Key: string; Value: string }> }
> = (account, input) => {
	const { tags } = requireTaggedPartner(account, input);
	for (const { Key, Value } of input.Tags) tags.set(Key, Value);
	return {};
};

export const untagResource: OperationHandler<ResourceInput & { TagKeys: string[] }> = (
	account,
	input,
) => {
	const { tags } = requireTaggedPartner(account, input);
	for (const key of input.TagKeys) tags.delete(key);
	return {};
};

export const listTagsForResource: OperationHandler<ResourceInput> = (account, input) => {
	const { arn, tags } = requireTaggedPartner(account, input);
	return { ResourceArn: arn, Tags: Array.from(tags, ([Key, Value]) => ({ Key, Value })) };
};

/** Partners are the only resources the simulator keeps. */
function requireTaggedPartner(account: AccountState, { ResourceArn }: ResourceInput): Partner {
	const partner = account.partners.find(({ arn }) => arn === ResourceArn);
	if (partner !== undefined) return partner;
	throw new ResourceNotFoundException(
		`Resource ${ResourceArn} was not found.`,
		'PARTNER_NOT_FOUND',
	);
}
