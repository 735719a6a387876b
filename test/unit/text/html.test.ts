import { decodeEntities } from '../../../partner-central/text/html';

test('what came from a page of the web, as it was meant', () => {
	const text = 'A &amp; B &#38; C &#x26; D&#X2c; E &LT; F; G &unknown; &amp';
	expect(decodeEntities(text)).toBe('A & B & C & D, E < F; G &unknown; &amp');
});
