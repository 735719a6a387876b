/**
 * Stop at every moment of a way, with Retry On Fail and without: nothing more is sent, whatever n8n does
 * afterwards, and the execution ends.
 */
import { useTestBed } from '../support/partnerCentral';
import {
	expectStopAtMessage,
	expectStopAtRequest,
	messageCells,
	requestCellsOf,
	stopRows,
	waitRows,
} from '../support/tries/stopCells';
import { WORLD_OPTIONS } from '../support/tries/world';

const bed = useTestBed(WORLD_OPTIONS);

describe.each(stopRows())('%s, items %s', (_name, layout, way) => {
	it.each(requestCellsOf(way))('when request %d, %s, %s; Retry On Fail %s', async (...cell) => {
		await expectStopAtRequest(bed, way, layout, cell);
	});
});

describe.each(waitRows())('%s, waiting', (_name, way) => {
	it.each(messageCells())('after look %d, %s; Retry On Fail %s', async (...cell) => {
		await expectStopAtMessage(bed, way, cell);
	});
});
