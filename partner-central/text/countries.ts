import { distance } from 'fastest-levenshtein';

/** ISO 3166-1 alpha-2, and Kosovo's XK, which ISO leaves to users and everybody uses. */
const CODES =
	'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
	'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
	'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
	'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
	'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
	'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
	'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW';

const codes = new Set(CODES.split(' '));

/** What people write for a code: the United Kingdom's and, in the European Union, Greece's. */
const codeAliases: Record<string, string> = { UK: 'GB', EL: 'GR' };

/** English names that Unicode's list does not have: ISO's own, former and short ones. */
const otherNames: Record<string, string[]> = {
	AE: ['UAE', 'Emirates'],
	BA: ['Bosnia'],
	BN: ['Brunei Darussalam'],
	BO: ['Plurinational State of Bolivia'],
	BQ: ['Bonaire, Sint Eustatius and Saba'],
	CD: ['Democratic Republic of the Congo', 'DR Congo', 'DRC'],
	CG: ['Congo', 'Republic of the Congo'],
	CI: ['Ivory Coast'],
	CN: ["People's Republic of China", 'PRC', 'Mainland China'],
	CV: ['Cabo Verde', 'Cape Verde'],
	CZ: ['Czech Republic', 'Czechia'],
	FK: ['Falkland Islands (Malvinas)'],
	FM: ['Federated States of Micronesia'],
	GB: [
		'UK',
		'U.K.',
		'Great Britain',
		'Britain',
		'England',
		'Scotland',
		'Wales',
		'Northern Ireland',
	],
	HK: ['Hong Kong'],
	HM: ['Heard Island and McDonald Islands'],
	IE: ['Republic of Ireland', 'Eire'],
	IR: ['Islamic Republic of Iran'],
	KP: ["Democratic People's Republic of Korea", 'North Korea'],
	KR: ['Republic of Korea', 'South Korea', 'Korea'],
	LA: ["Lao People's Democratic Republic", 'Lao PDR'],
	MD: ['Republic of Moldova'],
	MF: ['Saint Martin (French part)'],
	MK: ['Macedonia', 'North Macedonia'],
	MM: ['Myanmar', 'Burma'],
	MO: ['Macao', 'Macau'],
	NL: ['Holland'],
	PN: ['Pitcairn'],
	PS: ['Palestine', 'State of Palestine'],
	RU: ['Russian Federation'],
	SH: ['Saint Helena, Ascension and Tristan da Cunha'],
	SX: ['Sint Maarten (Dutch part)'],
	SY: ['Syrian Arab Republic'],
	SZ: ['Swaziland', 'Eswatini'],
	TL: ['East Timor', 'Timor-Leste'],
	TR: ['Turkey', 'Türkiye'],
	TW: ['Province of China Taiwan'],
	TZ: ['United Republic of Tanzania'],
	UM: ['United States Minor Outlying Islands'],
	US: ['USA', 'U.S.A.', 'United States of America', 'America'],
	VA: ['Holy See (Vatican City State)', 'Holy See', 'Vatican'],
	VE: ['Bolivarian Republic of Venezuela'],
	VI: ['Virgin Islands of the United States'],
	VN: ['Viet Nam'],
};

const IDLE_WORDS = new Set(['a', 'and', 'of', 'the']);

/** The words of a name in alphabetical order: "Korea, Republic of" is "the Republic of Korea". */
function foldName(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]/u)
		.map((word) => (word === 'st' ? 'saint' : word))
		.filter((word) => word !== '' && !IDLE_WORDS.has(word))
		.sort()
		.join(' ');
}

interface Names {
	/** Codes by folded name. */
	codes: Map<string, string>;
	/** How each code is called, by code. */
	labels: Map<string, string>;
}

/** Node.js knows the English names of Unicode's list. */
export function collectCountries(): Names {
	const byCode = new Intl.DisplayNames('en', { type: 'region' });
	const names: Names = { codes: new Map(), labels: new Map() };
	for (const code of codes) {
		const label = byCode.of(code) ?? code;
		names.labels.set(code, label);
		for (const name of [label, ...(otherNames[code] ?? [])]) names.codes.set(foldName(name), code);
	}
	return names;
}

let collected: Names | undefined;

function knownNames(): Names {
	return (collected ??= collectCountries());
}

/** No name of a country is longer. */
const MAX_NAME_CHARACTERS = 80;

/** The country that a code in capitals or an English name in any spelling stands for, or undefined. */
export function findCountry(text: string): string | undefined {
	const code = codeAliases[text] ?? text;
	if (codes.has(code)) return code;
	if (text.length > MAX_NAME_CHARACTERS || /^[A-Za-z]{2}$/.test(text)) return undefined;
	return knownNames().codes.get(foldName(text));
}

const MAX_EDITS = 2;

/** The English name that a text nearly is, or undefined. */
export function suggestCountry(text: string): string | undefined {
	if (text.length < 4 || text.length > MAX_NAME_CHARACTERS) return undefined;
	const wanted = foldName(text);
	const { codes: byName, labels } = knownNames();
	const near = [...byName].find(([name]) => distance(name, wanted) <= MAX_EDITS);
	return near && labels.get(near[1]);
}

/**
 * How many digits the numbers of a country's subdivisions have (ISO 3166-2), where all have as many:
 * spreadsheets make 1 of 01. Countries with letters beside the numbers are among them.
 */
const digitsOfNumbers = new Map<unknown, number>([
	...of(
		2,
		'AD AG AL BB BD BF BG BH CU CY DK DM DO DZ FI FJ FR GD GT HR IR JM JP KE KN KP KR KZ LC LI LT MA ME MM MR MT MV ' +
			'MY NO NR PH PL PT RS RW SA SC SG SM ST TN TO TR TZ UA UM VC VN ZM',
	),
	...of(3, 'LV PW SI'),
]);

function of(digits: number, countries: string): Array<[string, number]> {
	return countries.split(' ').map((country) => [country, digits]);
}

/** A subdivision's number with the zeros that its country writes before it; other codes as they are. */
export function padSubdivision(code: string, country: unknown): string {
	return /^\d+$/.test(code) ? code.padStart(digitsOfNumbers.get(country) ?? 0, '0') : code;
}
