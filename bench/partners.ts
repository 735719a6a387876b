import { samplePartners, type PartnerSeed } from '../lab/simulator';

/** Partners of catalog AWS with the profile of the first sample partner, `partner-bench00000001` and on. */
export function benchPartners(count: number): PartnerSeed[] {
	const [sample] = samplePartners;
	if (!sample) throw new Error('The simulator has no sample partner.');
	return Array.from({ length: count }, (_, index) => ({ ...sample, id: partnerId(index) }));
}

export function partnerId(index: number): string {
	return `partner-bench${String(index + 1).padStart(8, '0')}`;
}
