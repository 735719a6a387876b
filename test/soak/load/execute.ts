/** Runs one planned execution in n8n's engine. */
import { setTimeout as sleep } from 'node:timers/promises';

import { chain, type Engine } from '../../support/engine';
import { CREDENTIAL_TYPE, NODE, NODE_TYPE } from '../../support/partnerCentral';
import { readRun } from '../ledger/readRun';
import type { ExecutionRecord } from '../ledger/record';
import type { SoakService } from '../service/connect';
import type { NodePlan } from './plan';

export async function execute(
	engine: Engine,
	service: SoakService,
	execution: number,
	plan: NodePlan,
): Promise<ExecutionRecord> {
	const { parameters, settings, credential, input, colleagueAt, stopAfterMs } = plan;
	if (colleagueAt.length > 0) {
		await service.ask({ ask: 'startAsColleague', partners: colleagueAt });
	}
	const workflow = chain([
		{
			type: NODE_TYPE,
			name: NODE,
			parameters,
			credentials: { [CREDENTIAL_TYPE]: { id: null, name: credential } },
			...settings,
		},
	]);
	const running = engine.start(workflow, { input, mode: 'trigger' });
	if (stopAfterMs !== undefined) await stopAfter(stopAfterMs, running);
	return readRun(execution, plan, await running.done);
}

async function stopAfter(
	ms: number,
	{ done, cancel }: { done: Promise<unknown>; cancel: () => void },
): Promise<void> {
	const timer = new AbortController();
	const timeIsUp = sleep(ms, true, { signal: timer.signal }).catch(() => false);
	if (await Promise.race([timeIsUp, done.then(() => false)])) cancel();
	timer.abort();
}
