import type { ProfileChanges } from './validateDetails';

/** `full`: everything that a profile must have is given. `partial`: what is not given stays as it is. */
export type UpdateMode = 'partial' | 'full';

/** What becomes of the translations of a profile that an update does not give. */
export type OtherTranslations = 'keep' | 'remove';

/** What an update does to a profile. */
export interface ProfileUpdate {
	mode: UpdateMode;
	/** What is given; in `full` at least all fields that are required. */
	changes: ProfileChanges;
	otherTranslations: OtherTranslations;
	/** Locales whose translation is taken out. */
	removeLocales: string[];
	/** Locales whose texts belong to the main profile if they turn out to be its source locale. */
	rowLocales: string[];
}
