import type { Choice } from '../text/choice';

export type Catalog = 'AWS' | 'Sandbox';

export const catalogChoices: Array<Choice<Catalog>> = [
	{ code: 'AWS', label: 'AWS' },
	{ code: 'Sandbox', label: 'Sandbox' },
];
