/** The example with the trigger node: every end is reported once, whatever n8n goes through meanwhile. */
import type { INodeParameters } from 'n8n-workflow';

import { simulatorCredential } from '../../lab/n8n/run/records';
import type { TaskEnd } from '../../lab/simulator';
import { eventually, untilQuiet } from './support/eventually';
import { publishExample } from './support/publish';
import { useN8n } from './support/useN8n';

/** The partner of the example. */
const PARTNER = 'partner-exampleaws002';

/** The trigger of the example looks at all partners. */
function isAboutPartner(body: unknown): boolean {
	return (body as { Identifier?: unknown }).Identifier === PARTNER;
}

/** Updates end when the test says so. */
const DAY_MS = 24 * 3600 * 1000;

const SECONDS_BETWEEN_POLLS = 4;

/**
 * With durable poll cursors n8n plans the polls first and makes that of the activation then. One that comes
 * meanwhile begins in silence as well, and what happens between the two is nobody's news. So there is none.
 */
const SECONDS_FOR_ACTIVATION = 24;

/** Seconds of each minute without a poll. */
const LONGEST_PAUSE_SECONDS = SECONDS_FOR_ACTIVATION + SECONDS_BETWEEN_POLLS;

/** n8n takes no shorter interval than a minute for one of a node's times, so there are several of them. */
function pollTimes(now: Date): INodeParameters {
	const item = [];
	for (let after = SECONDS_FOR_ACTIVATION; after < 60; after += SECONDS_BETWEEN_POLLS) {
		const second = (now.getSeconds() + after) % 60;
		item.push({ mode: 'custom', cronExpression: `${second} * * * * *` });
	}
	return { item };
}

/** Polls that n8n's database plans and remembers, a setting of n8n 2.41. */
const DURABLE_CURSORS = {
	N8N_USE_WORKFLOW_PUBLICATION_SERVICE: 'true',
	N8N_SCHEDULER_ENABLED: 'true',
	N8N_SCHEDULER_POLL_TRIGGERS_ENABLED: 'true',
	N8N_SCHEDULER_EXECUTOR_INTERVAL: '1',
	// Polls of several times that are overdue after a restart would be made all at once.
	N8N_SCHEDULER_MISFIRE_GRACE: String(SECONDS_BETWEEN_POLLS - 1),
	N8N_POLLER_DURABLE_CURSORS_ENABLED: 'true',
};

describe.each<[string, NodeJS.ProcessEnv]>([
	['n8n as it is installed', {}],
	['n8n with durable poll cursors', DURABLE_CURSORS],
])('%s', (_name, environment) => {
	const n8n = useN8n({ server: true, simulator: { taskDurationMs: DAY_MS }, environment });

	let workflowId: string;

	function polls(): number {
		return n8n.simulator.requests
			.of('GetProfileUpdateTask')
			.filter(({ answered, body }) => answered === true && isAboutPartner(body)).length;
	}

	/** Waits until the trigger has looked at the task this often from now on. */
	async function morePolls(count: number): Promise<void> {
		const enough = polls() + count;
		await eventually(`${count} more polls`, () => (polls() >= enough ? true : undefined));
	}

	/** Waits until n8n has stopped polling, which it may do some time after it was asked to. */
	async function noMorePolls(): Promise<void> {
		await untilQuiet('polls', polls, (LONGEST_PAUSE_SECONDS + SECONDS_BETWEEN_POLLS) * 1000);
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

	it('reports each end once: from the activation on, across a restart, not of what was switched off', async () => {
		start('Ended before anybody looked.');
		end();

		const published: string[] = [];
		const stop = n8n.simulator.hooks.after('GetProfileUpdateTask', ({ body }) => {
			if (!isAboutPartner(body)) return;
			stop();
			published.push(start('Approved between the activation and the next look.'));
			end();
		});
		const credential = simulatorCredential(n8n.simulator);
		workflowId = await publishExample(n8n.api, '09-report-ended-updates.json', credential, {
			'Update Ended': { pollTimes: pollTimes(new Date()) },
		});
		const publishedReport = (taskId: string | undefined) => [
			taskId,
			expect.stringMatching(/^Partner profile of .*: SUCCEEDED$/),
			expect.stringMatching(/^Ended at 20/),
		];
		const soFar = await reports(1);
		expect(soFar).toEqual([publishedReport(published[0])]);

		const refused = start('Refused while n8n was away.');
		await morePolls(2);
		await n8n.restartServer(() => {
			end({
				status: 'FAILED',
				errorDetailList: [{ Locale: 'en-US', Message: 'Too loud.', Reason: 'INVALID_CONTENT' }],
			});
		});
		const refusedReport = [
			refused,
			expect.stringMatching(/^Partner profile of .*: FAILED$/),
			expect.stringContaining('en-US: Too loud. (INVALID_CONTENT)'),
		];
		expect(await reports(2)).toEqual([...soFar, refusedReport]);

		await n8n.api.deactivate(workflowId);
		await noMorePolls();
		start('Ended while the workflow was switched off.');
		end();
		await n8n.api.activate(workflowId);
		await morePolls(3);
		const last = start('Published after it was switched on again.');
		await morePolls(1);
		end();
		await reports(3);
		// A report that came twice would be there by then.
		await morePolls(2);
		expect(await reports(3)).toEqual([...soFar, refusedReport, publishedReport(last)]);
	}, 600_000);
});
