/** The execution was stopped: by a person, by a timeout of the workflow, or by n8n shutting down. */
export class CancelledError extends Error {
	override readonly name = 'CancelledError';

	constructor() {
		super('The execution was stopped');
	}
}
