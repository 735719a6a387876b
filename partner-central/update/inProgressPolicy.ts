import type { Choice } from '../text/choice';

/** What to do when the partner already has an update in progress that carries other details. */
export type InProgressPolicy = 'fail' | 'waitThenStart' | 'cancelThenStart' | 'useExisting';

export const inProgressChoices: Array<Choice<InProgressPolicy>> = [
	{ code: 'fail', label: 'Fail', description: 'The item fails and names the other update' },
	{
		code: 'waitThenStart',
		label: 'Wait Then Start',
		description: 'Wait until the other update has ended, then start this one',
	},
	{
		code: 'cancelThenStart',
		label: 'Cancel Then Start',
		description: 'Cancel the other update, then start this one',
	},
	{
		code: 'useExisting',
		label: 'Use Existing',
		description: 'Start nothing and return (or wait for) the other update',
	},
];
