import { randomInt } from 'node:crypto';

/** Characters of the alphabet, as identifiers and key ids are made of them. */
export function randomText(alphabet: string, length: number): string {
	return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
