import { randomText } from '../randomText';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const RANDOM_LENGTH = 13;

/** An identifier as the service makes them: a prefix, a hyphen, 13 letters and digits. */
export function randomIdentifier(prefix: string): string {
	return `${prefix}-${randomText(ALPHABET, RANDOM_LENGTH)}`;
}
