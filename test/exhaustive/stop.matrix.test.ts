/**
 * Stop at every moment of a way, with Retry On Fail: nothing more is sent, whatever n8n does afterwards, and
 * the execution ends.
 */
import {
	expectNothingMore,
	expectStopAtMessage,
	expectStopAtRequest,
	MESSAGE_CELLS,
	requestCellsOf,
	start,
	STOP_ROWS,
	WAIT_ROWS,
} from '../support/interruptions/stopCells';
import { setScene } from '../support/ways/scene';
import { withAddresses } from '../support/ways/updates';
import { useWays, webOf } from '../support/ways/web';

const bed = useWays();

describe.each(STOP_ROWS)('%s, items %s', (_name, layout, way) => {
	it.each(requestCellsOf(way, layout))('when request %d, %s, %s', async (...cell) => {
		await expectStopAtRequest(bed, way, layout, cell);
	});
});

describe.each(WAIT_ROWS)('%s, items %s, waiting', (_name, _layout, way) => {
	it.each(MESSAGE_CELLS)('after look %d, %s', async (...cell) => {
		await expectStopAtMessage(bed, way, cell);
	});
});

it('while an address is looked at', async () => {
	const { parameters, input } = await setScene(bed, withAddresses, 'of one item');
	const web = webOf(bed);
	const isAsked = web.received(web.requests.length + 1);
	const running = start(bed, { parameters, input });
	void isAsked.then(() => running.cancel());
	await expectNothingMore(bed, running, () => withAddresses.calls.length - 1);
});
