/** Notes in brackets behind the name of a column. */
import {
	areHarmlessNotes,
	findKeysWithoutNotes,
} from '../../../partner-central/profile/columnNotes';
import { splitName } from '../../../partner-central/text/nameWords';

test.each<[string, string[]]>([
	['Description', []],
	['Logo (URL)', []],
	['Headquarters (Country)', []],
	['Description (max 600)', ['description']],
	['Description (max 600, no emoji)', ['description', 'descriptionmax600']],
	['Description (fr-FR) (max 600)', ['description', 'descriptionfrfr']],
])('%s without its last notes', (name, keys) => {
	expect(findKeysWithoutNotes(name)).toEqual(keys);
});

test.each<[string, boolean]>([
	['Description (80)', true],
	['Description (600)', true],
	['Description (6)', false],
	['Description (2024)', false],
	['Description (ten)', false],
	['Description (max 600)', true],
	['Description (characters)', false],
	['Description (max 600 proposed)', false],
	['Description (such as Retail, Education)', true],
	['Description (required, for example Retail, Education)', true],
	['Description (proposed, for example Retail)', false],
	['Description (proposed for example Retail)', false],
	['Description (max 600) (proposed)', false],
	['Logo URL (image)', true],
	['Description (image)', false],
	['Headquarters Country Code (ISO)', true],
])('%s is harmless: %s', (name, isHarmless) => {
	const { outside, groups } = splitName(name);
	const label = outside.map(({ text }) => text).join(' ');
	expect(areHarmlessNotes(label, groups)).toBe(isHarmless);
});
