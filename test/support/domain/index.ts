export { localizedContent } from '../../../lab/profile/taskDetails';
export { problemsOf, wantedDetails } from './details';
export { paceOf, playStart, playUpdate } from './plays';
export { refused } from './refusals';
export { ScriptedRuntime, START_MS, type Step } from './scriptedRuntime';
export { OTHER_TASK, OWN_TASK, otherTask, partner, startRequest, STARTED_AT, task } from './tasks';
export { changing, prepareChanges, prepareWhole, updateOf } from './updates';
export * as steps from './steps';
