import path from 'node:path';

import { startChildProgram } from '../../support/childProgram/start';
import type { SimulatorFacts } from '../../support/simulator/simulatorFacts';
import type { Answers, Question } from './messages';

/** The running service. */
export interface SoakService extends SimulatorFacts {
	/** @throws Error when the service has ended */
	ask<Asked extends Question>(question: Asked): Promise<Answers[Asked['ask']]>;
	close(): Promise<void>;
}

/** @param seed decides which calls meet a fault */
export async function startService(seed: number): Promise<SoakService> {
	const program = path.join(__dirname, 'program.ts');
	const { facts, ask, close } = await startChildProgram<SimulatorFacts>(program, { seed }, [
		'--expose-gc',
	]);
	return { ...facts, ask, close };
}
