import type { Journal, SentStart } from '../../../partner-central/update/journal';
import type { ItemEnvironment } from '../items/operation';
import { toJson } from '../items/toJson';

const NOTE = 'sentStart';

interface Note {
	/** Another execution may come days later: it looks again. */
	executionKey: string;
	sent: SentStart;
}

/** The journal of an item, among the notes that its next try finds. */
export function itemJournal({
	notes,
	executionKey,
}: Pick<ItemEnvironment, 'notes' | 'executionKey'>): Journal {
	return {
		read: () => {
			const note = notes[NOTE] as unknown as Note | undefined;
			return note?.executionKey === executionKey ? note.sent : undefined;
		},
		write: (sent) => {
			const note: Note = { executionKey, sent };
			notes[NOTE] = toJson(note);
		},
		erase: () => {
			delete notes[NOTE];
		},
	};
}
