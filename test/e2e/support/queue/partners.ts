import type { PartnerSeed } from '../../../../lab/simulator';
import { taskDetails } from '../../../../lab/profile/taskDetails';

/** So many partners of catalog AWS, which differ in id and name. */
export function partnerSeeds(count: number): PartnerSeed[] {
	return Array.from({ length: count }, (_, index) => {
		const number = String(index + 1).padStart(3, '0');
		const name = `Example Widgets ${number}`;
		return {
			catalog: 'AWS',
			id: `partner-examplewid${number}`,
			legalName: `${name} Ltd.`,
			profile: taskDetails({ DisplayName: name }),
		};
	});
}
