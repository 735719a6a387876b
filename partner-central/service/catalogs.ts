import type { Choice } from '../profile/choices';

export type Catalog = 'AWS' | 'Sandbox';

export const catalogChoices: Array<Choice<Catalog>> = [
	{ code: 'AWS', label: 'AWS' },
	{ code: 'Sandbox', label: 'Sandbox' },
];
