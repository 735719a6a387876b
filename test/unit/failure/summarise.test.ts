/** What a preview says to a person, line by line. */
import { summarise } from '../../../partner-central/failure/summarise';
import type { Preview } from '../../../partner-central/update/previewUpdate';
import {
	otherTask,
	OTHER_TASK,
	OWN_TASK,
	partner,
	task,
	wantedDetails,
} from '../../support/domain';

const preview = (changes: Partial<Preview> = {}): Preview => ({
	status: 'WOULD_CHANGE',
	partner: { ...partner, Id: partner.Identifier, Arn: 'arn', LegalName: 'Example Inc.' },
	details: wantedDetails(),
	changes: [],
	...changes,
});
const WHO = `Example Inc. (${partner.Identifier}, catalog AWS)`;
const START = 'We move hospitals to the cloud, and stay until their own people can run it. '.repeat(
	2,
);
const SIXTY = START.slice(0, 60);
const change = (Field: string, Current: unknown, Wanted: unknown, more = {}) =>
	[{ Field, Current, Wanted, ...more }] as Preview['changes'];
const other = otherTask();
const since = `in progress since ${other.StartedAt}`;

test.each<[string, Partial<Preview>, string[]]>([
	['nothing', { status: 'UNCHANGED' }, [`${WHO}: nothing would change`]],
	[
		'what is added',
		{ changes: change('Headquarters', null, { CountryCode: 'US', SubdivisionCode: 'WA' }) },
		[`${WHO}: 1 change`, 'Headquarters: nothing → US-WA'],
	],
	[
		'what goes',
		{ changes: change('Description', 'Bref.', null, { Locale: 'fr-FR' }) },
		[`${WHO}: 1 change`, 'Description (fr-FR): "Bref." → nothing'],
	],
	[
		'choices by their labels',
		{ changes: change('PrimarySolutionType', 'SOFTWARE_PRODUCTS', 'TRAINING_SERVICES') },
		[`${WHO}: 1 change`, 'Primary Solution Type: Software Products → Training Services'],
	],
	[
		'lists by their labels, a line for each change',
		{
			changes: [
				...change('IndustrySegments', [], ['RETAIL', 'SOFTWARE_INTERNET']),
				...change('WebsiteUrl', null, 'https://a.example'),
			],
		},
		[
			`${WHO}: 2 changes`,
			'Industry Segments: nothing → Retail, Software & Internet',
			'Website URL: nothing → "https://a.example"',
		],
	],
	[
		'texts whole, if not more than 60 characters of their beginning are the same',
		{ changes: change('Description', `${SIXTY}A`, `${SIXTY}B`) },
		[`${WHO}: 1 change`, `Description: "${SIXTY}A" → "${SIXTY}B"`],
	],
	[
		'of longer ones what follows, with so much before it as it takes to read it',
		{ changes: change('Description', `${SIXTY}!`, `${SIXTY}! B`) },
		[`${WHO}: 1 change`, `Description: "…${SIXTY.slice(-19)}!" → "…${SIXTY.slice(-19)}! B"`],
	],
	[
		'where long texts differ',
		{ changes: change('Description', `${START}Since 1999.`, `${START}Since 2009.`) },
		[
			`${WHO}: 1 change`,
			'Description: "…e can run it. Since 1999." → "…e can run it. Since 2009."',
		],
	],
	[
		'another update, and that it stands in the way',
		{
			status: 'BLOCKED',
			inProgress: { task: other, changes: change('LogoUrl', 'a', 'b'), isWanted: false },
		},
		[
			`${WHO}: nothing would change`,
			`Another update (${OTHER_TASK}) is ${since} and changes Logo URL. AWS allows one at a time`,
		],
	],
	[
		'several labels of another update, and what is refused, private, and not known',
		{
			status: 'REFUSED_BEFORE',
			visibility: 'PRIVATE',
			refused: task({ Status: 'FAILED' }),
			inProgress: {
				task: otherTask({ StartedAt: undefined }),
				changes: [...change('LogoUrl', 'a', 'b'), ...change('WebsiteUrl', 'a', 'b')],
				isWanted: false,
			},
		},
		[
			`${WHO}: nothing would change`,
			`Another update (${OTHER_TASK}) is in progress and changes Website URL, Logo URL`,
			`AWS has refused exactly this profile before, so it was not started again. The update ${OWN_TASK} failed AWS's review: AWS gave no reason`,
			'The profile is private: nobody sees it until it is made public',
		],
	],
	[
		'another update of which nothing is known',
		{
			visibility: 'PUBLIC',
			inProgress: { task: otherTask({ StartedAt: undefined }), changes: [], isWanted: false },
		},
		[`${WHO}: nothing would change`, `Another update (${OTHER_TASK}) is in progress`],
	],
	[
		'an update that carries the same',
		{ inProgress: { task: other, changes: [], isWanted: true } },
		[`${WHO}: nothing would change`, `The update ${OTHER_TASK} with exactly this is ${since}`],
	],
])('tells %s', (_case, changes, lines) => {
	expect(summarise(preview(changes)).split('\n')).toEqual(lines);
});
