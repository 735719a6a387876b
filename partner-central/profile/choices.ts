import { toChoices } from '../text/choice';

/**
 * The enumerations of the profile with the words a person reads, in the model's order.
 * Codes come from the model's shapes `PrimarySolutionType` and `IndustrySegment`.
 *
 * Labels hold no comma, semicolon or bar: a spreadsheet cell separates several segments by these.
 */

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

/** What else people call the industries; for suggestions only, nothing is sent because of it. */
const relatedToSegments: Partial<Record<keyof typeof industrySegmentLabels, readonly string[]>> = {
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

export const primarySolutionTypeChoices = toChoices(primarySolutionTypeLabels);
export const industrySegmentChoices = toChoices(industrySegmentLabels, relatedToSegments);
