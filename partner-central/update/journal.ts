import type { ProfileChange } from '../profile/profileChanges';
import type { TaskDetails } from '../model/types';

/** A start that has been sent, or is about to be. */
export interface SentStart {
	details: TaskDetails;
	changes?: ProfileChange[];
	/** When this execution has first tried, by the service's time, in milliseconds since the epoch. */
	firstTriedAt: number;
	/** An answer was lost: whatever is refused later, the update may have begun. */
	mayHaveBegun?: boolean;
}

/**
 * What an item has sent, kept for its next try in the same execution. Once a start may have acted, another try
 * sends the same again and so meets its own task, instead of comparing with what that task has already published.
 */
export interface Journal {
	read(): SentStart | undefined;
	write(sent: SentStart): void;
	/** AWS has refused it: nothing has acted. */
	erase(): void;
}
