/** Somebody else's update of the same partner, and what the node did about it. */
import type { INodeParameters } from 'n8n-workflow';
import type { TaskDetails, TaskRecord } from '../../lab/simulator';
import { waiting, type TestBed } from './partnerCentral';
import { taskDetails } from '../../lab/profile/taskDetails';

export const START = 'StartProfileUpdateTask';
export const GET = 'GetProfileUpdateTask';
export const CANCEL = 'CancelProfileUpdateTask';

export const POLICIES = ['fail', 'waitThenStart', 'cancelThenStart', 'useExisting'] as const;
export type Policy = (typeof POLICIES)[number];

/** Details that are not those of the node under test. */
export const OTHER = taskDetails({ DisplayName: 'Somebody else’s' });
export const THIRD = taskDetails({ DisplayName: 'A third one’s' });

/** Parameters: the policy, and looks that are as fast as the node allows. */
export function under(ifUpdateInProgress: Policy, waitOptions: INodeParameters = {}) {
	return { ...waiting(waitOptions), options: { ifUpdateInProgress } };
}

/** Somebody else starts an update of the first partner. */
export function startOther(bed: TestBed, details: TaskDetails = OTHER): TaskRecord {
	return bed.simulator.startTaskAs(bed.partner(), details);
}

/** Tasks of the first partner that the node has started: simulated colleagues use no token. */
export function ownTasks(bed: TestBed): TaskRecord[] {
	return bed.simulator.tasksOf(bed.partner()).filter(({ ClientToken }) => ClientToken);
}

/** Ids of the tasks the node has asked to cancel. */
export function cancelledIds(bed: TestBed): unknown[] {
	return bed.bodies(CANCEL).map(({ TaskId }) => TaskId);
}
