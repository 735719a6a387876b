/** What a way through the service is: a row of the tables of faults, retries and stops. */
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { SimulatorOptions } from '../../../lab/simulator';
import type { TestBed } from '../partnerCentral';
import type { Call } from './call';
import type { Layout } from './layouts';

/** What an item is about. */
export interface Member {
	index: number;
	partner: string;
	legalName: string;
	/** What the item wants something to be called, and no other item does. */
	name: string;
	/** One that is not yet the partner's. */
	visibility: string;
	/** Of the update that was in progress before. */
	taskId: string;
}

export interface Way {
	name: string;
	/** Of the node, on top of the test bed's. */
	parameters: INodeParameters;
	/** Requests of a run before those of any item. */
	opening?: Call[];
	/** The requests of one item when nothing goes wrong. */
	calls: Call[];
	/** The most requests an item takes when it is tried again; default as many as `calls`. */
	mostCalls?: number;
	/** An item starts an update of its own. */
	starts?: true;
	/** What the output of an item is sure to have. */
	output(name: string): IDataObject;
	/** What is right as well when the item is tried again, because the world has moved on meanwhile. */
	outputLater?(name: string): IDataObject;
	/** How its items can be spread; default: over one partner and over several. */
	layouts?: readonly Layout[];
	/** Items of one partner are one update. */
	isCombined?: true;
	/** Max Updates is one less than would be started. */
	leavesOne?: true;
	/** What an item brings; default: all that it is about. */
	row?(member: Member, bed: TestBed): IDataObject;
	/**
	 * What is so before: somebody else's update `other` is in progress when an item begins, or AWS has `refused` exactly
	 * what is wanted.
	 */
	meets?: 'other' | 'refused';
	/** The simulator it needs. */
	simulator?: SimulatorOptions;
	/** Makes the rest of its world. */
	begin?(bed: TestBed, members: readonly Member[]): Promise<void>;
	/** Partners of the Sandbox. */
	isInSandbox?: true;
	/** The item fails although nothing goes wrong, as its parameters ask for: only faults are tried. */
	fails?: string;
	/** The credential takes on a role, which costs the first request. */
	withRole?: true;
	/** Not a node that is run: the list of the panel, or the credential's test. */
	surface?: 'picker' | 'connectionTest';
}

export function waits({ parameters }: Way): boolean {
	return parameters.waitForCompletion === true;
}
