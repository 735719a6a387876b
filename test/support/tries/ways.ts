/** The ways an item can take through the service, call by call, for tables of interruptions. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { changingFields } from '../partialUpdate';
import { waiting } from '../partnerCentral';
import { fieldParameters } from '../../../lab/profile/profileParameters';
import { taskDetails } from '../../../lab/profile/taskDetails';
import { CANCEL, GET, START } from '../updateInProgress';

const READ = 'GetPartner';
/** What an update is merged and compared with. */
const LOOK = [READ, GET];
const SEE = 'GetProfileVisibility';
export const PUT = 'PutProfileVisibility';
const SEE_LEAD = 'GetAllianceLeadContact';
const PUT_LEAD = 'PutAllianceLeadContact';

/** Calls that change something at AWS. */
export const WRITES: readonly string[] = [START, CANCEL, PUT, PUT_LEAD];

/** Polls of a task until the world of these tests ends it, see world.ts. */
export const POLLS = 2;

export interface Way {
	name: string;
	parameters: INodeParameters;
	/** The requests of one item when nothing goes wrong. */
	calls: string[];
	/** Somebody else's update is in progress when an item begins. */
	meetsOther?: boolean;
	/** The most requests an item takes when it is tried again; default as many as `calls`. */
	mostCalls?: number;
	/** How often the node itself tries a call; default as often as is safe. */
	nodeTries?: 1;
	/** How many tasks the node starts for an item. */
	ownTasks: 0 | 1;
	/** What the item's output is sure to have. @param name of the profile this item asks for */
	output(name: string): IDataObject;
	/** What is right as well when the item is tried again, because the world has moved on meanwhile. */
	outputLater?(name: string): IDataObject;
	/** Items of one partner would stand in each other's way. */
	onePartner?: false;
}

/** Every item wants another name, so that each is an update of its own. */
const full = fieldParameters(taskDetails({ DisplayName: '={{ $json.name }}' }));
const partial = changingFields({ displayName: '={{ $json.name }}' });
const wait = waiting();

const policy = (ifUpdateInProgress: string) => ({ options: { ifUpdateInProgress } });
const published = (DisplayName: string) => ({
	Status: 'SUCCEEDED',
	TaskDetails: expect.objectContaining({ DisplayName }) as IDataObject,
});
/** The first try's task has been published before another execution looks. */
const unchanged = (DisplayName: string) => ({ ...published(DisplayName), Status: 'UNCHANGED' });
const polls = Array<string>(POLLS).fill(GET);

const updates: Way[] = [
	{
		name: 'start',
		parameters: full,
		calls: [START],
		// Another execution meets its update when that has ended, and looks whether it still holds.
		mostCalls: 3,
		ownTasks: 1,
		output: (DisplayName) => ({ ...published(DisplayName), Status: 'IN_PROGRESS' }),
		outputLater: published,
	},
	{
		name: 'start and wait',
		parameters: { ...full, ...wait },
		calls: [START, ...polls],
		ownTasks: 1,
		output: published,
	},
	{
		name: 'start and wait, unless unchanged',
		parameters: { ...full, ...wait, options: { skipIfUnchanged: true } },
		calls: [...LOOK, START, ...polls],
		mostCalls: 6, // Its update may end between the conflict and the look at it.
		ownTasks: 1,
		output: published,
		outputLater: unchanged,
	},
	{
		name: 'partial start and wait',
		parameters: { ...partial, ...wait },
		calls: [...LOOK, START, ...polls],
		ownTasks: 1,
		output: published,
		outputLater: unchanged,
	},
	{
		// As many as there are items: one that counted twice would leave none for the last.
		name: 'partial start and wait, at most three',
		parameters: {
			...partial,
			...wait,
			options: { maxUpdates: 3, ifRefusedBefore: 'startAgain' },
		},
		calls: [...LOOK, START, ...polls],
		ownTasks: 1,
		output: published,
		outputLater: unchanged,
	},
];

const policies: Way[] = [
	{
		name: 'useExisting',
		parameters: { ...full, ...wait, ...policy('useExisting') },
		calls: [START, ...polls],
		meetsOther: true,
		ownTasks: 0,
		output: () => ({ Status: 'SUCCEEDED', Adopted: true }),
		// The other update has ended: nothing is there to be used, and the item starts its own.
		mostCalls: 5,
		outputLater: published,
	},
	{
		name: 'waitThenStart',
		parameters: { ...full, ...wait, ...policy('waitThenStart') },
		calls: [START, ...polls, START, ...polls],
		meetsOther: true,
		ownTasks: 1,
		output: published,
	},
	{
		name: 'partial waitThenStart',
		parameters: { ...partial, ...wait, ...policy('waitThenStart') },
		calls: [...LOOK, START, ...polls, ...LOOK, START, ...polls],
		meetsOther: true,
		ownTasks: 1,
		output: published,
		outputLater: unchanged,
	},
	{
		name: 'cancelThenStart',
		parameters: { ...full, ...wait, ...policy('cancelThenStart') },
		calls: [START, GET, CANCEL, START, ...polls],
		meetsOther: true,
		ownTasks: 1,
		output: published,
	},
	{
		name: 'partial cancelThenStart',
		parameters: { ...partial, ...wait, ...policy('cancelThenStart') },
		calls: [...LOOK, START, GET, CANCEL, ...LOOK, START, ...polls],
		meetsOther: true,
		ownTasks: 1,
		output: published,
		outputLater: unchanged,
	},
];

const others: Way[] = [
	{
		name: 'preview',
		parameters: { ...partial, operation: 'preview' },
		calls: [...LOOK, SEE],
		ownTasks: 0,
		output: (DisplayName) => ({ ...published(DisplayName), Status: 'WOULD_CHANGE' }),
		onePartner: false,
	},
	{
		name: 'get and wait',
		parameters: { resource: 'profileUpdateTask', operation: 'get', ...wait },
		calls: polls,
		meetsOther: true,
		ownTasks: 0,
		output: () => ({ Status: 'SUCCEEDED' }),
		onePartner: false,
	},
	{
		name: 'cancel',
		parameters: { resource: 'profileUpdateTask', operation: 'cancel' },
		calls: [GET, CANCEL],
		meetsOther: true,
		ownTasks: 0,
		output: () => ({ Status: 'CANCELED' }),
		onePartner: false,
	},
	{
		name: 'cancel by id',
		parameters: {
			resource: 'profileUpdateTask',
			operation: 'cancel',
			taskId: '={{ $json.taskId }}',
		},
		calls: [CANCEL],
		meetsOther: true,
		ownTasks: 0,
		output: () => ({ Status: 'CANCELED' }),
		onePartner: false,
	},
	{
		name: 'change visibility',
		parameters: {
			resource: 'profileVisibility',
			operation: 'update',
			visibility: '={{ $json.visibility }}',
		},
		calls: [SEE, PUT],
		ownTasks: 0,
		output: () => ({ ProfileId: expect.any(String) as string }),
	},
	{
		name: 'API call that writes',
		parameters: {
			resource: 'apiCall',
			operation: 'call',
			apiOperation: PUT,
			requestJson:
				'={{ { Catalog: "AWS", Identifier: $json.partner, Visibility: $json.visibility } }}',
		},
		calls: [PUT],
		nodeTries: 1,
		ownTasks: 0,
		output: () => ({ ProfileId: expect.any(String) as string }),
	},
	{
		name: 'change the alliance lead',
		parameters: {
			resource: 'allianceLead',
			operation: 'update',
			businessTitle: '={{ $json.name }}',
		},
		calls: [SEE_LEAD, PUT_LEAD],
		ownTasks: 0,
		output: (name) => ({
			AllianceLeadContact: expect.objectContaining({ BusinessTitle: name }) as IDataObject,
		}),
	},
	{
		name: 'read the partner',
		parameters: { resource: 'partner', operation: 'get' },
		calls: [READ],
		ownTasks: 0,
		output: () => ({ LegalName: expect.any(String) as string }),
	},
];

export const WAYS: readonly Way[] = [...updates, ...policies, ...others];

/** @throws Error when there is none of that name */
export function wayNamed(name: string): Way {
	const way = WAYS.find((candidate) => candidate.name === name);
	if (!way) throw new Error(`There is no way called ${name}`);
	return way;
}
