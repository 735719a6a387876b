/** The soak's service: a simulator in a process of its own, whose memory does not count as the node's. */
import { startSimulator, type Simulator } from '../../../simulator';
import { serveParent } from '../../support/childProgram/serve';
import { factsOf } from '../../support/simulator/simulatorFacts';
import { markedProfile, partnerSeeds } from '../profiles';
import { Random } from '../random';
import { Accountant } from './account';
import { injectFaults } from './faults';
import type { Answers, Question } from './messages';

/** A review; some polls long. */
const TASK_DURATION_MS = 400;
/** Long enough that the execution that is about to begin meets it. */
const COLLEAGUES_TASK_DURATION_MS = 2500;
/** Sessions of the role are renewed many times in a run: each a quarter of its length before its end. */
const SESSION_DURATION_MS = 120_000;
/** What the account may do in a day must not end a run. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;
const READ_LOGS_EVERY_MS = 500;

serveParent(async ({ seed }: { seed: number }) => {
	const simulator = await startSimulator({
		partners: [...partnerSeeds],
		taskDurationMs: TASK_DURATION_MS,
		sessionDurationMs: SESSION_DURATION_MS,
		dailyUpdateQuota: NO_LIMIT,
		dailyVisibilityQuota: NO_LIMIT,
	});
	injectFaults(simulator, new Random(seed));
	const accountant = new Accountant(simulator);
	setInterval(() => accountant.read(), READ_LOGS_EVERY_MS).unref();
	return {
		facts: factsOf(simulator),
		answer: (question: Question) => reply(question, simulator, accountant),
		close: async () => await simulator.close(),
	};
});

function reply(
	question: Question,
	simulator: Simulator,
	accountant: Accountant,
): Answers[Question['ask']] {
	switch (question.ask) {
		case 'account':
			return accountant.close();
		case 'startAsColleague':
			return question.partners.filter((partner) => startAsColleague(simulator, partner)).length;
	}
}

function startAsColleague(simulator: Simulator, partner: string): boolean {
	if (simulator.tasksOf(partner).at(-1)?.Status === 'IN_PROGRESS') return false;
	simulator.scriptOutcomes(partner, {
		status: 'SUCCEEDED',
		durationMs: COLLEAGUES_TASK_DURATION_MS,
	});
	simulator.startTaskAs(partner, markedProfile('colleague'));
	return true;
}
