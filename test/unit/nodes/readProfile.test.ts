import type { ItemParameters } from '../../../nodes/AwsPartnerCentral/parameters/itemParameters';
import { readSource } from '../../../nodes/AwsPartnerCentral/profileUpdateTask/profileSource';
import { readProfile } from '../../../nodes/AwsPartnerCentral/profileUpdateTask/readProfile';
import type { UpdateOptions } from '../../../partner-central/profile/prepareUpdate';
import { wantedDetails } from '../../support/domain';
import { itemParameters, textsOf } from '../../support/nodes/parameters';
import { fieldParameters } from '../../../lab/profile/profileParameters';

const read = (parameters: ItemParameters, options: Partial<UpdateOptions> = {}) =>
	readProfile(parameters, readSource(parameters), {
		cleanUpText: true,
		otherTranslations: 'keep',
		...options,
	});

test('translations that are no objects are told apart from one expression in their place', () => {
	const parameters = itemParameters({
		...fieldParameters(wantedDetails()),
		localizedContents: { content: Array(7).fill(null) },
	});
	read(parameters);
	expect(textsOf(parameters)).toHaveLength(7);
	expect(textsOf(parameters)[6]).toMatch(/^Localized Contents entry 7 /);
});

test('filled columns that are no fields become a hint, or problems when they must not be there', () => {
	const profileJson = { Description: 'New.', Owner: 'me', 'Checked by': '', Status: 'SUCCEEDED' };
	const given = { updateMode: 'partial', profileInput: 'json', profileJson };
	const ignoring = itemParameters(given);
	read(ignoring);
	expect(ignoring.problems).toEqual([]);
	expect(ignoring.hints).toEqual([
		{ text: 'Columns that are no fields of a profile were ignored:', names: ['Owner'] },
	]);
	const failing = itemParameters(given);
	read(failing, { unknownColumns: 'fail' });
	expect(textsOf(failing)).toEqual([expect.stringContaining('The column "Owner" is no field')]);
	expect(failing.hints).toEqual([]);
});

test.each(['partial', 'full'])('%s: what is left empty is not given', (updateMode) => {
	const parameters = itemParameters({ updateMode, displayName: 'New', industrySegments: [] });
	const { changes } = read(parameters);
	expect(changes).toEqual(updateMode === 'partial' ? { DisplayName: 'New' } : undefined);
	expect(textsOf(parameters)).toHaveLength(updateMode === 'partial' ? 0 : 6);
});
