import type { Partner } from './types';

/** What people call a partner: the name that its profile shows, or the legal one. */
export function partnerName({
	Profile,
	LegalName,
}: Pick<Partner, 'Profile' | 'LegalName'>): string {
	const shown = Profile?.DisplayName;
	return typeof shown === 'string' ? shown : (LegalName ?? '');
}
