import {
	itemTitle,
	nameItem,
	withItemName,
} from '../../../nodes/AwsPartnerCentral/errors/itemName';
import { partner } from '../../support/domain';

const items = (...rows: unknown[]) =>
	rows.map((row) => ({ json: row === undefined ? {} : { row_number: row as number } }));
const arn = `arn:aws:partnercentral:us-east-1:123456789012:catalog/AWS/partner/${partner.Identifier}`;

test.each<[string, unknown[], number, string, string | undefined]>([
	['the only item', [undefined], 0, '', undefined],
	['the only item, of a row', [7], 0, `Row 7 (${partner.Identifier}): `, undefined],
	['one of several', [undefined, undefined], 1, `Item 2 (${partner.Identifier}): `, '[item 1]'],
	['one of several rows', [2, 3], 1, `Row 3 (${partner.Identifier}): `, undefined],
	['a number as text', ['2', '3'], 1, `Row 3 (${partner.Identifier}): `, undefined],
	['no number of a row', ['', 'x'], 1, `Item 2 (${partner.Identifier}): `, '[item 1]'],
	['nothing', [null, 0], 1, `Item 2 (${partner.Identifier}): `, '[item 1]'],
])('%s', (_case, rows, itemIndex, prefix, inN8n) => {
	for (const Identifier of [partner.Identifier, arn]) {
		const name = nameItem(items(...rows), itemIndex, { ...partner, Identifier });
		expect(withItemName('It failed', name)).toBe(`${prefix}It failed`);
		expect(name.inN8n).toBe(inN8n);
	}
});

test('a partner that the message names is not named twice', () => {
	const name = nameItem(items(2, 3), 0, { ...partner, Identifier: arn });
	const message = `AWS does not know partner ${partner.Identifier}`;
	expect(withItemName(message, name)).toBe(`Row 2: ${message}`);
	expect(itemTitle(name)).toBe(`Row 2 (${partner.Identifier})`);
});

test('an item whose partner is not known is named by its place', () => {
	for (const unknown of [undefined, { ...partner, Identifier: '' }]) {
		const name = nameItem(items(undefined, undefined), 1, unknown);
		expect(withItemName('It failed', name)).toBe('Item 2: It failed');
		expect(itemTitle(name)).toBe('Item 2');
	}
});
