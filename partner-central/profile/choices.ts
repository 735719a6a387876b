/**
 * The enumerations of the profile with the words a person reads, in the model's order.
 * Codes come from the model's shapes `PrimarySolutionType` and `IndustrySegment`.
 *
 * Labels hold no comma, semicolon or bar: a spreadsheet cell separates several segments by these.
 */
export interface Choice<Code extends string = string> {
	code: Code;
	label: string;
	/** What choosing it does, where the label does not say it all. */
	description?: string;
	/** Words in lower case that people write for it and that stand neither in code nor label. */
	related?: readonly string[];
}

const primarySolutionTypeLabels = {
	SOFTWARE_PRODUCTS: 'Software Products',
	CONSULTING_SERVICES: 'Consulting Services',
	PROFESSIONAL_SERVICES: 'Professional Services',
	MANAGED_SERVICES: 'Managed Services',
	HARDWARE_PRODUCTS: 'Hardware Products',
	COMMUNICATION_SERVICES: 'Communication Services',
	VALUE_ADDED_RESALE_AWS_SERVICES: 'Value-Added Resale of AWS Services',
	TRAINING_SERVICES: 'Training Services',
} as const;

const industrySegmentLabels = {
	AGRICULTURE_MINING: 'Agriculture & Mining',
	BIOTECHNOLOGY: 'Biotechnology',
	BUSINESS_CONSUMER_SERVICES: 'Business & Consumer Services',
	BUSINESS_SERV: 'Business Services',
	COMMUNICATIONS: 'Communications',
	COMPUTER_HARDWARE: 'Computer Hardware',
	COMPUTERS_ELECTRONICS: 'Computers & Electronics',
	COMPUTER_SOFTWARE: 'Computer Software',
	CONSUMER_GOODS: 'Consumer Goods',
	CONSUMER_RELATED: 'Consumer Related',
	EDUCATION: 'Education',
	ENERGY_UTILITIES: 'Energy & Utilities',
	FINANCIAL_SERVICES: 'Financial Services',
	GAMING: 'Gaming',
	GOVERNMENT: 'Government',
	GOVERNMENT_EDUCATION_PUBLIC_SERVICES: 'Government / Education / Public Services',
	HEALTHCARE: 'Healthcare',
	HEALTHCARE_PHARMACEUTICALS_BIOTECH: 'Healthcare / Pharmaceuticals / Biotech',
	INDUSTRIAL_ENERGY: 'Industrial & Energy',
	INTERNET_SPECIFIC: 'Internet Specific',
	LIFE_SCIENCES: 'Life Sciences',
	MANUFACTURING: 'Manufacturing',
	MEDIA_ENTERTAINMENT_LEISURE: 'Media / Entertainment / Leisure',
	MEDIA_ENTERTAINMENT: 'Media & Entertainment',
	MEDICAL_HEALTH: 'Medical & Health',
	NON_PROFIT_ORGANIZATION: 'Non-Profit Organization',
	OTHER: 'Other',
	PROFESSIONAL_SERVICES: 'Professional Services',
	REAL_ESTATE_CONSTRUCTION: 'Real Estate & Construction',
	RETAIL: 'Retail',
	RETAIL_WHOLESALE_DISTRIBUTION: 'Retail / Wholesale / Distribution',
	SEMICONDUCTOR_ELECTR: 'Semiconductor & Electronics',
	SOFTWARE_INTERNET: 'Software & Internet',
	TELECOMMUNICATIONS: 'Telecommunications',
	TRANSPORTATION_LOGISTICS: 'Transportation & Logistics',
	TRAVEL_HOSPITALITY: 'Travel & Hospitality',
	WHOLESALE_DISTRIBUTION: 'Wholesale & Distribution',
} as const;

/** Locales offered in dropdowns. The service takes any of the form `xx-XX` (shape `Locale`). */
const commonLocaleLabels = {
	'ar-SA': 'Arabic (Saudi Arabia)',
	'zh-CN': 'Chinese (China)',
	'zh-TW': 'Chinese (Taiwan)',
	'cs-CZ': 'Czech (Czechia)',
	'da-DK': 'Danish (Denmark)',
	'nl-NL': 'Dutch (Netherlands)',
	'en-AU': 'English (Australia)',
	'en-GB': 'English (United Kingdom)',
	'en-US': 'English (United States)',
	'fi-FI': 'Finnish (Finland)',
	'fr-CA': 'French (Canada)',
	'fr-FR': 'French (France)',
	'de-DE': 'German (Germany)',
	'el-GR': 'Greek (Greece)',
	'he-IL': 'Hebrew (Israel)',
	'hi-IN': 'Hindi (India)',
	'hu-HU': 'Hungarian (Hungary)',
	'id-ID': 'Indonesian (Indonesia)',
	'it-IT': 'Italian (Italy)',
	'ja-JP': 'Japanese (Japan)',
	'ko-KR': 'Korean (South Korea)',
	'nb-NO': 'Norwegian (Norway)',
	'pl-PL': 'Polish (Poland)',
	'pt-BR': 'Portuguese (Brazil)',
	'pt-PT': 'Portuguese (Portugal)',
	'ro-RO': 'Romanian (Romania)',
	'es-MX': 'Spanish (Mexico)',
	'es-ES': 'Spanish (Spain)',
	'sv-SE': 'Swedish (Sweden)',
	'th-TH': 'Thai (Thailand)',
	'tr-TR': 'Turkish (Türkiye)',
	'uk-UA': 'Ukrainian (Ukraine)',
	'vi-VN': 'Vietnamese (Vietnam)',
} as const;

/** What else people call the industries; for suggestions only, nothing is sent because of it. */
const relatedToSegments: Partial<Record<IndustrySegment, readonly string[]>> = {
	BUSINESS_SERV: ['consulting', 'consultancy', 'advisory', 'marketing'],
	COMPUTER_SOFTWARE: ['saas', 'isv', 'apps', 'technology', 'it'],
	EDUCATION: ['school', 'schools', 'university', 'universities', 'elearning'],
	FINANCIAL_SERVICES: ['bank', 'banks', 'banking', 'insurance', 'fintech', 'fsi'],
	GAMING: ['game', 'games', 'esports'],
	GOVERNMENT: ['public', 'state', 'defense', 'defence'],
	MANUFACTURING: ['automotive', 'factory', 'factories', 'machinery'],
	MEDICAL_HEALTH: ['hospital', 'hospitals', 'clinic', 'clinics', 'doctors'],
	NON_PROFIT_ORGANIZATION: ['charity', 'charities', 'ngo', 'nonprofits'],
	PROFESSIONAL_SERVICES: ['consulting', 'consultancy', 'legal', 'law', 'accounting'],
	RETAIL: ['ecommerce', 'shop', 'shops', 'stores'],
	SOFTWARE_INTERNET: ['saas', 'technology', 'it', 'cloud', 'web'],
	TELECOMMUNICATIONS: ['telco', 'mobile', 'carrier', 'carriers'],
	TRAVEL_HOSPITALITY: ['tourism', 'hotel', 'hotels', 'restaurants'],
};

function toChoices<Code extends string>(
	labels: Record<Code, string>,
	related: Partial<Record<Code, readonly string[]>> = {},
): Array<Choice<Code>> {
	return (Object.entries(labels) as Array<[Code, string]>).map(([code, label]) => ({
		code,
		label,
		...(related[code] && { related: related[code] }),
	}));
}

export const primarySolutionTypeChoices = toChoices(primarySolutionTypeLabels);
export const industrySegmentChoices = toChoices(industrySegmentLabels, relatedToSegments);
export const commonLocaleChoices = toChoices(commonLocaleLabels);

export type PrimarySolutionType = keyof typeof primarySolutionTypeLabels;
export type IndustrySegment = keyof typeof industrySegmentLabels;
