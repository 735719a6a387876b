import { decodeEntities, findMarkup } from '../../../partner-central/text/html';

test('what came from a page of the web, as it was meant', () => {
	const text = 'A &amp; B &#38; C &#x26; D&#X2c; E &LT; F; G &unknown; &amp';
	expect(decodeEntities(text)).toBe('A & B & C & D, E < F; G &unknown; &amp');
	expect(decodeEntities('1&nbsp;&gt;&nbsp;0, &quot;it&apos;s&quot;')).toBe('1 > 0, "it\'s"');
});

test.each<[string, string | undefined]>([
	['<h2>Cloud</h2>', '<h2>'],
	['<p class="lead" id="x">Cloud', '<p class="lead" id="x">'],
	['Cloud<br/>', '<br/>'],
	['See [us](http://a.example).', '[us](http:'],
	['See [us](https://a.example).', '[us](https:'],
	['We are **fast**', '**fast**'],
	['R&amp;D', '&amp;'],
	['a < b > c <header> [us] (here) 2 ** 3', undefined],
])('%j holds the markup %j', (text, markup) => {
	expect(findMarkup(text)).toBe(markup);
});
