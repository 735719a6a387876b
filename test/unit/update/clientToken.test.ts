import model from '../../../partner-central/model/partner-central-account.model.json';
import {
	deriveCancelToken,
	deriveClientToken,
	type RequestOrigin,
} from '../../../partner-central/update/clientToken';
import {
	localizedContent,
	wantedDetails,
	OTHER_TASK,
	OWN_TASK,
	partner,
} from '../../support/domain';

const origin: RequestOrigin = {
	instanceId: 'instance-1',
	executionKey: '7',
	generation: 0,
	nodeId: 'node-1',
	runIndex: 0,
	itemIndex: 0,
};
const request = { ...partner, TaskDetails: wantedDetails() };

/** The model's rule for tokens. */
const { pattern, max } = model.shapes.ClientToken;

function derive(
	originChanges: Partial<RequestOrigin> = {},
	requestChanges: object = {},
	operation = 'StartProfileUpdateTask',
): string {
	return deriveClientToken({ ...origin, ...originChanges }, operation, {
		...request,
		...requestChanges,
	});
}

test('tokens are what the model takes', () => {
	for (const token of [derive(), deriveCancelToken(OWN_TASK)]) {
		expect(token).toMatch(new RegExp(`^(?:${pattern})$`));
		expect(token.length).toBeLessThanOrEqual(max);
	}
});

test('the same start has the same token', () => {
	expect(derive()).toBe(derive({}, { TaskDetails: wantedDetails() }));
});

test('whatever makes a start another one makes another token', () => {
	const details = (changes: object) => ({ TaskDetails: wantedDetails(changes) });
	const tokens = [
		derive(),
		derive({ instanceId: 'instance-2' }),
		derive({ executionKey: '8' }),
		derive({ generation: 1 }),
		derive({ nodeId: 'node-2' }),
		derive({ runIndex: 1 }),
		derive({ itemIndex: 1 }),
		derive({ nodeId: '1', runIndex: 10 }),
		derive({ runIndex: 1, itemIndex: 1 }),
		derive({}, { Catalog: 'Sandbox' }),
		derive({}, { Identifier: 'partner-0000000000000' }),
		derive({}, details({ DisplayName: 'Example Widget' })),
		derive({}, details({ IndustrySegments: ['SOFTWARE_INTERNET', 'RETAIL'] })),
		derive({}, details({ LocalizedContents: [] })),
		derive({}, details({ LocalizedContents: [localizedContent('fr-FR')] })),
		derive({}, details({ Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' } })),
		derive({}, {}, 'PutProfileVisibility'),
		deriveCancelToken(OWN_TASK),
		deriveCancelToken(OTHER_TASK),
	];
	expect(new Set(tokens).size).toBe(tokens.length);
});
