import type { IExecuteFunctions } from 'n8n-workflow';
import type { Operation } from '../../../nodes/AwsPartnerCentral/items/operation';
import { prepareItems } from '../../../nodes/AwsPartnerCentral/items/prepareItems';
import { RunParameters } from '../../../nodes/AwsPartnerCentral/items/runParameters';

const ROWS = 60;
/** Reading a row with many expressions takes milliseconds. */
const ROW_MS = 20;
/** No more of them in a row than fit into a third of a second. */
const MOST_AT_ONCE = 300 / ROW_MS;

const context = {
	getInputData: () => Array.from({ length: ROWS }, () => ({ json: {} })),
	getNode: () => ({ parameters: {} }),
} as unknown as IExecuteFunctions;

test('thousands of rows leave n8n time for others', async () => {
	let nowMs = 0;
	const clock = jest.spyOn(performance, 'now').mockImplementation(() => nowMs);
	let readSinceTurn = 0;
	let mostAtOnce = 0;
	const operation: Operation<object> = {
		name: '',
		action: '',
		description: '',
		properties: [],
		prepare: () => {
			nowMs += ROW_MS;
			readSinceTurn += 1;
			mostAtOnce = Math.max(mostAtOnce, readSinceTurn);
			return {};
		},
		run: async () => await Promise.resolve([]),
	};
	const others = setInterval(() => (readSinceTurn = 0), 0);
	try {
		const { prepared } = await prepareItems(
			context,
			operation,
			new RunParameters(context),
			() => undefined,
		);
		expect(prepared).toHaveLength(ROWS);
	} finally {
		clearInterval(others);
		clock.mockRestore();
	}
	expect(mostAtOnce).toBeLessThanOrEqual(MOST_AT_ONCE);
});
