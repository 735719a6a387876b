import type { ExecutionStatus, IRunExecutionData } from 'n8n-workflow';

import { Run } from '../../../lab/engine/run';

/** An execution as n8n stores it, and as its command `execute` prints it. */
export interface StoredExecution {
	status: ExecutionStatus;
	data: IRunExecutionData;
}

/** The execution with the same ways to look at it as in the engine tests. */
export function toRun(executionId: string, { status, data }: StoredExecution): Run {
	const { runData } = data.resultData;
	const startedNodes = Object.entries(runData)
		.sort(([, [a]], [, [b]]) => (a?.executionIndex ?? 0) - (b?.executionIndex ?? 0))
		.map(([name]) => name);
	return new Run({ executionId, status, data, uiMessages: [], staticData: {}, startedNodes });
}

/**
 * What n8n's command `execute` prints: a JSON object between the lines of its log.
 *
 * @throws Error with the output when there is none
 */
export function readPrintedRun(output: string): Run {
	const begin = output.indexOf('\n{\n') + 1;
	const end = output.lastIndexOf('\n}') + 2;
	const json = output.startsWith('{\n') ? output.slice(0, end) : output.slice(begin, end);
	try {
		return toRun('cli', JSON.parse(json) as StoredExecution);
	} catch (error) {
		throw new Error(`n8n printed no execution:\n${output}`, { cause: error });
	}
}
