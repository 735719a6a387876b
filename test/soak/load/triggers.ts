/** Workflows that begin with the trigger, each on a partner of its own, polled again and again. */
import type { Engine, RunError } from '../../support/engine';
import { locator } from '../../support/partnerCentral';
import { PolledTrigger } from '../../support/triggerPoll';
import { readNodeError } from '../ledger/readRun';
import type { ExecutionRecord } from '../ledger/record';
import { busyPartners } from '../profiles';
import type { Random } from '../random';

const TRIGGERS = 20;

export class Triggers {
	private readonly all: Array<{ partner: string; trigger: PolledTrigger; idle: Promise<unknown> }>;

	constructor(engine: Engine) {
		this.all = busyPartners.slice(0, TRIGGERS).map((partner) => ({
			partner,
			trigger: new PolledTrigger({ engine, partner: () => partner }, { partner: locator(partner) }),
			idle: Promise.resolve(),
		}));
	}

	/** One poll of one of the triggers, after the polls of the same one that are under way. */
	async poll(random: Random, execution: number): Promise<ExecutionRecord> {
		const chosen = random.pick(this.all);
		const poll = chosen.idle.then(async () => await pollOnce(chosen, execution));
		chosen.idle = poll;
		return await poll;
	}
}

async function pollOnce(
	{ partner, trigger }: { partner: string; trigger: PolledTrigger },
	execution: number,
): Promise<ExecutionRecord> {
	const facts = { execution, name: 'trigger poll', namedTasks: [] };
	const item = { kind: 'other' as const, partner };
	try {
		const events = await trigger.events();
		return {
			...facts,
			status: 'success',
			items: [{ ...item, end: 'result' }],
			trigger: { name: partner, events },
		};
	} catch (error) {
		const items = [{ ...item, end: 'error' as const, ...readNodeError(error as RunError) }];
		return { ...facts, status: 'error', items };
	}
}
