import { partnerName } from '../../../partner-central/service/partnerName';

test.each([
	[{ Profile: { DisplayName: 'Example' }, LegalName: 'Example Inc.' }, 'Example'],
	[{ Profile: { DisplayName: 7 }, LegalName: 'Example Inc.' }, 'Example Inc.'],
	[{ LegalName: 'Example Inc.' }, 'Example Inc.'],
	[{}, ''],
])('people call a partner %j "%s"', (partner, name) => {
	expect(partnerName(partner)).toBe(name);
});
