/** So often the event loop turns until whatever was sent has arrived: all of it is in this process. */
const TURNS = 20;

/** Lets everything happen that needs no time. */
export async function settle(turns = TURNS): Promise<void> {
	for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
}
