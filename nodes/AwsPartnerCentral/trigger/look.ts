import type { IDataObject } from 'n8n-workflow';

import type { Sight } from '../../../partner-central/events/memory';

/** What a poll has seen. */
export interface Look {
	sights: SeenThing[];
	/** By their keys, the things that could not be looked at: what is known of them is kept. */
	failures: Map<string, Error>;
}

/** A partner's latest update, or an invitation. */
export interface SeenThing extends Sight {
	/** What is emitted. */
	json: IDataObject;
}
