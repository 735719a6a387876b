/** Partners and profiles of the soak: enough of them that executions meet now and then, not all the time. */
import type { SimulatorOptions, TaskDetails } from '../../simulator';
import { localizedContent, taskDetails } from '../support/simulator/taskDetails';
import { describe } from './marker';

type PartnerSeed = NonNullable<SimulatorOptions['partners']>[number];

const PARTNERS = 2000;
/** Partners that nobody changes, for looks that must find nothing to do. */
const CALM_PARTNERS = 20;

const seeds: PartnerSeed[] = Array.from({ length: PARTNERS + CALM_PARTNERS }, (_, index) => ({
	catalog: 'AWS',
	id: `partner-soak${String(index).padStart(9, '0')}`,
	legalName: `Example Soak ${index} Ltd.`,
	profile: calmProfile(index),
}));

export const partnerSeeds: readonly PartnerSeed[] = seeds;
export const busyPartners = seeds.slice(0, PARTNERS).map(({ id }) => id);
export const calmPartners = seeds.slice(PARTNERS).map(({ id }) => id);

/** Whether a request is about a calm partner. */
export function isCalm(partnerId: unknown): boolean {
	return calmPartners.some((id) => id === partnerId);
}

/** The profile a partner has at the beginning, and a calm one for ever. */
function calmProfile(index: number): TaskDetails {
	return taskDetails({
		DisplayName: `Example Soak ${index}`,
		LocalizedContents: [localizedContent('de-DE'), localizedContent('fr-FR')],
		Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' },
	});
}

export function profileOfCalmPartner(partnerId: string): TaskDetails {
	return calmProfile(PARTNERS + calmPartners.indexOf(partnerId));
}

/** A profile that carries the marker; one that the service will refuse has a website nobody can reach. */
export function markedProfile(marker: string, isAcceptable = true): TaskDetails {
	return taskDetails({
		Description: describe(marker),
		LocalizedContents: [localizedContent('de-DE')],
		...(isAcceptable ? {} : { WebsiteUrl: 'https://nowhere.invalid' }),
	});
}
