import type { Choice } from '../text/choice';

/** What to do when AWS has refused exactly the same profile the last time. */
export type RefusedBeforePolicy = 'fail' | 'startAgain';

export const refusedBeforeChoices: Array<Choice<RefusedBeforePolicy>> = [
	{
		code: 'fail',
		label: 'Fail',
		description: "The item fails with AWS's reasons, and no update is spent on it again",
	},
	{
		code: 'startAgain',
		label: 'Start Again',
		description: 'Start it again, such as after a logo was replaced under the same address',
	},
];
