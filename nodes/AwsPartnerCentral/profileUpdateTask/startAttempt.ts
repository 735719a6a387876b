import type { IDataObject } from 'n8n-workflow';

import { isTransient } from '../../../partner-central/service/isTransient';
import type { Service } from '../../../partner-central/service/service';
import { ServiceError } from '../../../partner-central/service/serviceError';
import type { Partner } from '../../../partner-central/service/types';
import type { ItemEnvironment } from '../items/operation';

const NOTE = 'startedFrom';

interface StartNote {
	/** Another execution may come days later: it looks again. */
	executionId: string;
	partner: Partner;
}

/**
 * The profile that a start was made from. Once the start may have acted, another try in the same execution
 * makes the same request again and so meets its own task, instead of comparing with what that task has
 * already published.
 */
export class StartAttempt {
	private partner: Partner | undefined;

	constructor(private readonly environment: Pick<ItemEnvironment, 'notes' | 'executionId'>) {}

	/** What an earlier try of this execution was made from, if it may have started a task. */
	get madeFrom(): Partner | undefined {
		const note = this.environment.notes[NOTE] as unknown as StartNote | undefined;
		return note?.executionId === this.environment.executionId ? note.partner : undefined;
	}

	/** The next start is made from this; undefined when the profile does not count. */
	makeFrom(partner: Partner | undefined): void {
		this.partner = partner;
	}

	/** The service, whose starts are noted down until they are refused. */
	watching(service: Service): Service {
		const { notes, executionId } = this.environment;
		return {
			...service,
			startProfileUpdateTask: async (request, limits) => {
				if (this.partner) {
					const note: StartNote = { executionId, partner: this.partner };
					notes[NOTE] = note as unknown as IDataObject;
				}
				const starting = service.startProfileUpdateTask(request, limits);
				starting.catch((error: unknown) => {
					if (error instanceof ServiceError && !isTransient(error)) delete notes[NOTE];
				});
				return await starting;
			},
		};
	}
}
