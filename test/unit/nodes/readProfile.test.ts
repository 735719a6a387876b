import { readProfile } from '../../../nodes/AwsPartnerCentral/profileUpdateTask/readProfile';
import { wantedDetails } from '../../support/domain';
import { itemParameters, textsOf } from '../../support/nodes/parameters';
import { fieldParameters } from '../../../lab/profile/profileParameters';

test('translations that are no objects are told apart from one expression in their place', () => {
	const parameters = itemParameters({
		...fieldParameters(wantedDetails()),
		localizedContents: { content: Array(7).fill(null) },
	});
	readProfile(parameters, { cleanUpText: true });
	expect(textsOf(parameters)).toHaveLength(7);
	expect(textsOf(parameters)[6]).toMatch(/^Localized Contents entry 7 /);
});

test('filled columns that are no fields become a hint, or problems when they must not be there', () => {
	const profileJson = { Description: 'New.', Owner: 'me', 'Checked by': '', Status: 'SUCCEEDED' };
	const given = { updateMode: 'partial', profileInput: 'json', profileJson };
	const ignoring = itemParameters(given);
	readProfile(ignoring, { cleanUpText: true });
	expect(ignoring.problems).toEqual([]);
	expect(ignoring.hints).toEqual([
		{ text: 'Columns that are no fields of a profile were ignored:', names: ['Owner'] },
	]);
	const failing = itemParameters(given);
	readProfile(failing, { cleanUpText: true, unknownColumns: 'fail' });
	expect(textsOf(failing)).toEqual([expect.stringContaining('The column "Owner" is no field')]);
	expect(failing.hints).toEqual([]);
});
