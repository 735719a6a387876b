/** The example with the trigger node: every end is reported once, whatever n8n goes through meanwhile. */
import type { INodeParameters } from 'n8n-workflow';

import { simulatorCredential } from '../../scripts/n8n/run/records';
import type { TaskEnd } from '../../simulator';
import { eventually } from './support/eventually';
import { publishExample } from './support/publish';
import { useN8n } from './support/useN8n';

/** The partner of the example. */
const PARTNER = 'partner-exampleaws002';

/** Updates end when the test says so. */
const DAY_MS = 24 * 3600 * 1000;

/** A poll every other second; n8n takes no shorter interval than a minute for one of a node's times. */
const POLL_TIMES: INodeParameters = {
	item: Array.from({ length: 30 }, (_, index) => ({
		mode: 'custom',
		cronExpression: `${2 * index} * * * * *`,
	})),
};

const n8n = useN8n({ server: true, simulator: { taskDurationMs: DAY_MS } });

let workflowId: string;

function polls(): number {
	return n8n.simulator.requests
		.of('GetProfileUpdateTask')
		.filter(({ answered }) => answered === true).length;
}

/** Waits until the trigger has looked at the task this often from now on. */
async function morePolls(count: number): Promise<void> {
	const enough = polls() + count;
	await eventually(`${count} more polls`, () => (polls() >= enough ? true : undefined));
}

/** Somebody starts an update. @returns its task ID */
function start(description: string): string {
	const details = { ...n8n.simulator.profileOf(PARTNER), Description: description };
	return n8n.simulator.startTaskAs(PARTNER, details).TaskId;
}

function end(outcome?: TaskEnd): void {
	n8n.simulator.finishTask(PARTNER, outcome);
}

/** What the workflow has reported, oldest first, when there are as many reports as that. */
async function reports(count: number): Promise<(string | undefined)[][]> {
	const ids = await eventually(`${count} executions`, async () => {
		const found = await n8n.api.executionIds(workflowId);
		return found.length >= count ? found : undefined;
	});
	const runs = await Promise.all(ids.reverse().map((id) => n8n.api.waitForExecution(id)));
	return runs.flatMap((run) =>
		run
			.json('Tell Your Team')
			.map((json) => [json['Task ID'], json.Subject, json.Text].map(String)),
	);
}

it('reports each end once, also across a restart of n8n', async () => {
	start('Ended before anybody looked.');
	end();

	const credential = simulatorCredential(n8n.simulator);
	workflowId = await publishExample(n8n.api, 'report-ended-updates.json', credential, {
		'Update Ended': { pollTimes: POLL_TIMES },
	});
	await morePolls(2);

	const published = start('Published while n8n was running.');
	await morePolls(1);
	end();
	const first = [
		published,
		expect.stringMatching(/^Partner profile .*: published$/),
		expect.stringMatching(/^Ended at 20/),
	];
	expect(await reports(1)).toEqual([first]);

	const refused = start('Refused while n8n was away.');
	await morePolls(2);
	await n8n.restartServer(() => {
		end({
			status: 'FAILED',
			errorDetailList: [{ Locale: 'en-US', Message: 'Too loud.', Reason: 'INVALID_CONTENT' }],
		});
	});
	const second = [
		refused,
		expect.stringMatching(/^Partner profile .*: refused by AWS$/),
		'en-US: Too loud. (INVALID_CONTENT)',
	];
	expect(await reports(2)).toEqual([first, second]);

	await morePolls(3);
	expect(await reports(2)).toEqual([first, second]);
}, 600_000);
