import { readProfile } from '../../../nodes/AwsPartnerCentral/profileUpdateTask/readProfile';
import { wantedDetails } from '../../support/domain';
import { itemParameters, textsOf } from '../../support/nodes/parameters';
import { fieldParameters } from '../../support/profileParameters';

test('translations that are no objects are told apart from one expression in their place', () => {
	const parameters = itemParameters({
		...fieldParameters(wantedDetails()),
		localizedContents: { content: Array(7).fill(null) },
	});
	readProfile(parameters, true);
	expect(textsOf(parameters)).toHaveLength(7);
	expect(textsOf(parameters)[6]).toMatch(/^Localized Contents entry 7 /);
});

test('a row can have more problems than a call can have arguments', () => {
	// Names that differ in what does not count: each nearly matches "Description".
	const suffix = (index: number) => index.toString(2).replaceAll('0', '_').replaceAll('1', '-');
	const columns = Array.from({ length: 150_000 }, (_, index) => [
		`Descripton${suffix(index)}`,
		'x',
	]);
	const parameters = itemParameters({
		profileInput: 'json',
		profileJson: { ...wantedDetails(), ...Object.fromEntries(columns) },
	});
	readProfile(parameters, true);
	expect(textsOf(parameters)).toHaveLength(150_000);
});
