import { format, resolveConfig } from 'prettier';

/** A generated text as it has to stand in the file: `npm test` checks the form of every file. */
export async function formatText(file: string, text: string): Promise<string> {
	return await format(text, { ...(await resolveConfig(file)), filepath: file });
}
