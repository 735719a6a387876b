import { furtherAccountId } from './account';
import type { PartnerSeed } from './state/partner';

/**
 * Partners a simulator has when it is given none: eight in catalog AWS, two in Sandbox, with the
 * company and host names that AWS's documentation and RFC 2606 keep for examples.
 */
export const samplePartners: PartnerSeed[] = [
	{
		catalog: 'AWS',
		id: 'partner-exampleaws001',
		legalName: 'AnyCompany Cloud Services Inc.',
		visibility: 'PUBLIC',
		profile: {
			DisplayName: 'AnyCompany Cloud Services',
			Description:
				'AnyCompany Cloud Services plans, builds and runs landing zones, data platforms and contact centers on AWS for mid-sized companies.',
			WebsiteUrl: 'https://cloud.example.com',
			LogoUrl: 'https://cloud.example.com/assets/logo.png',
			PrimarySolutionType: 'CONSULTING_SERVICES',
			IndustrySegments: ['FINANCIAL_SERVICES', 'RETAIL', 'SOFTWARE_INTERNET'],
			TranslationSourceLocale: 'en-US',
			LocalizedContents: [
				{
					Locale: 'de-DE',
					DisplayName: 'AnyCompany Cloud Services',
					Description:
						'AnyCompany Cloud Services plant, baut und betreibt Landing Zones, Datenplattformen und Contact Center auf AWS für den Mittelstand.',
					WebsiteUrl: 'https://cloud.example.com/de',
					LogoUrl: 'https://cloud.example.com/assets/logo.png',
				},
				{
					Locale: 'fr-FR',
					DisplayName: 'AnyCompany Cloud Services',
					Description:
						'AnyCompany Cloud Services conçoit, construit et exploite des plateformes AWS pour les entreprises de taille intermédiaire.',
					WebsiteUrl: 'https://cloud.example.com/fr',
					LogoUrl: 'https://cloud.example.com/assets/logo.png',
				},
			],
			Headquarters: { CountryCode: 'US', SubdivisionCode: 'WA' },
		},
	},
	{
		catalog: 'AWS',
		id: 'partner-exampleaws002',
		legalName: 'Example Data Works GmbH',
		visibility: 'PUBLIC',
		profile: {
			DisplayName: 'Example Data Works',
			Description:
				'Example Data Works turns machine and sensor data into forecasts that keep production lines running.',
			WebsiteUrl: 'https://data-works.example.org',
			LogoUrl: 'https://data-works.example.org/logo.svg',
			PrimarySolutionType: 'SOFTWARE_PRODUCTS',
			IndustrySegments: ['MANUFACTURING', 'INDUSTRIAL_ENERGY'],
			TranslationSourceLocale: 'en-US',
			LocalizedContents: [
				{
					Locale: 'de-DE',
					DisplayName: 'Example Data Works',
					Description:
						'Example Data Works macht aus Maschinen- und Sensordaten Vorhersagen, mit denen die Produktion nicht stillsteht.',
					WebsiteUrl: 'https://data-works.example.org/de',
					LogoUrl: 'https://data-works.example.org/logo.svg',
				},
			],
			Headquarters: { CountryCode: 'DE', SubdivisionCode: 'BY' },
		},
	},
	{
		catalog: 'AWS',
		id: 'partner-exampleaws003',
		legalName: 'Example Managed Operations Ltd.',
		profile: {
			DisplayName: 'Example Managed Operations',
			Description:
				'Around-the-clock operation of AWS workloads: monitoring, patching, backup and cost control with one monthly report.',
			WebsiteUrl: 'https://operations.example.net',
			LogoUrl: 'https://operations.example.net/brand/logo.png',
			PrimarySolutionType: 'MANAGED_SERVICES',
			IndustrySegments: ['HEALTHCARE', 'GOVERNMENT', 'NON_PROFIT_ORGANIZATION'],
			TranslationSourceLocale: 'en-GB',
			Headquarters: { CountryCode: 'GB', SubdivisionCode: 'LND' },
		},
	},
	{
		catalog: 'AWS',
		id: 'partner-exampleaws004',
		legalName: 'AnyCompany Learning LLC',
		profile: {
			DisplayName: 'AnyCompany Learning',
			Description:
				'Instructor-led and self-paced courses that prepare teams for AWS certification and for their first production workload.',
			WebsiteUrl: 'https://learning.example.com',
			LogoUrl: 'https://learning.example.com/logo.png',
			PrimarySolutionType: 'TRAINING_SERVICES',
			IndustrySegments: ['EDUCATION'],
			TranslationSourceLocale: 'en-US',
		},
	},
	{
		catalog: 'AWS',
		id: 'partner-exampleaws005',
		legalName: 'Example Communications S.A.',
		visibility: 'PUBLIC',
		profile: {
			DisplayName: 'Example Communications',
			Description:
				'Voice, messaging and video interfaces that developers add to an application in an afternoon.',
			WebsiteUrl: 'https://communications.example.org',
			LogoUrl: 'https://communications.example.org/img/logo.png',
			PrimarySolutionType: 'COMMUNICATION_SERVICES',
			IndustrySegments: ['TELECOMMUNICATIONS', 'MEDIA_ENTERTAINMENT'],
			TranslationSourceLocale: 'en-US',
			LocalizedContents: [
				{
					Locale: 'es-ES',
					DisplayName: 'Example Communications',
					Description:
						'Interfaces de voz, mensajería y vídeo que los desarrolladores añaden a una aplicación en una tarde.',
					WebsiteUrl: 'https://communications.example.org/es',
					LogoUrl: 'https://communications.example.org/img/logo.png',
				},
			],
			Headquarters: { CountryCode: 'ES', SubdivisionCode: 'MD' },
		},
	},
	{
		catalog: 'AWS',
		id: 'partner-exampleaws006',
		legalName: 'Example Edge Devices Co., Ltd.',
		profile: {
			DisplayName: 'Example Edge Devices',
			Description:
				'Gateways and cameras for stores and warehouses, managed with AWS IoT from the first start to the last update.',
			WebsiteUrl: 'https://edge-devices.example.com',
			LogoUrl: 'https://edge-devices.example.com/logo.png',
			PrimarySolutionType: 'HARDWARE_PRODUCTS',
			IndustrySegments: ['RETAIL', 'TRANSPORTATION_LOGISTICS'],
			TranslationSourceLocale: 'en-US',
			LocalizedContents: [
				{
					Locale: 'ja-JP',
					DisplayName: 'Example Edge Devices',
					Description:
						'店舗と倉庫向けのゲートウェイとカメラ。初回起動から最後の更新まで AWS IoT で管理します。',
					WebsiteUrl: 'https://edge-devices.example.com/ja',
					LogoUrl: 'https://edge-devices.example.com/logo.png',
				},
			],
			Headquarters: { CountryCode: 'JP', SubdivisionCode: '13' },
		},
	},
	{
		catalog: 'AWS',
		id: 'partner-exampleaws007',
		legalName: 'AnyCompany Professional Services Pty Ltd',
		profile: {
			DisplayName: 'AnyCompany Professional Services',
			Description:
				'Architects and engineers who move mining and farming companies to AWS, site by site, without stopping work.',
			WebsiteUrl: 'https://professional.example.net',
			LogoUrl: 'https://professional.example.net/logo.png',
			PrimarySolutionType: 'PROFESSIONAL_SERVICES',
			IndustrySegments: ['AGRICULTURE_MINING', 'ENERGY_UTILITIES'],
			TranslationSourceLocale: 'en-AU',
			Headquarters: { CountryCode: 'AU', SubdivisionCode: 'NSW' },
		},
	},
	{
		catalog: 'AWS',
		id: 'partner-exampleaws008',
		legalName: 'Example Resale Group B.V.',
		visibility: 'PUBLIC',
		profile: {
			DisplayName: 'Example Resale Group',
			Description:
				'One contract and one invoice for AWS and the software that runs on it, with advice on what to buy and what to leave.',
			WebsiteUrl: 'https://resale.example.org',
			LogoUrl: 'https://resale.example.org/logo.png',
			PrimarySolutionType: 'VALUE_ADDED_RESALE_AWS_SERVICES',
			IndustrySegments: ['WHOLESALE_DISTRIBUTION', 'COMPUTER_SOFTWARE'],
			TranslationSourceLocale: 'en-US',
			Headquarters: { CountryCode: 'NL', SubdivisionCode: 'NH' },
		},
	},
	{
		catalog: 'Sandbox',
		id: 'partner-examplesbx001',
		legalName: 'AnyCompany Cloud Services Inc. (Sandbox)',
		profile: {
			DisplayName: 'AnyCompany Cloud Services Sandbox',
			Description: 'The profile AnyCompany Cloud Services tries its changes on.',
			WebsiteUrl: 'https://sandbox.example.com',
			LogoUrl: 'https://sandbox.example.com/logo.png',
			PrimarySolutionType: 'CONSULTING_SERVICES',
			IndustrySegments: ['OTHER'],
			TranslationSourceLocale: 'en-US',
		},
	},
	{
		catalog: 'Sandbox',
		id: 'partner-examplesbx002',
		legalName: 'Example Data Works GmbH (Sandbox)',
		profile: {
			DisplayName: 'Example Data Works Sandbox',
			Description: 'The profile Example Data Works tries its changes on.',
			WebsiteUrl: 'https://sandbox.example.org',
			LogoUrl: 'https://sandbox.example.org/logo.png',
			PrimarySolutionType: 'SOFTWARE_PRODUCTS',
			IndustrySegments: ['MANUFACTURING'],
			TranslationSourceLocale: 'en-US',
			Headquarters: { CountryCode: 'DE', SubdivisionCode: 'BY' },
		},
	},
];

/** The partner in catalog AWS of the n-th further account (1 is the first). */
export function furtherPartner(index: number): PartnerSeed {
	return {
		catalog: 'AWS',
		id: `partner-exampleacc${String(index).padStart(3, '0')}`,
		accountId: furtherAccountId(index),
		legalName: `Example Subsidiary ${index} Inc.`,
		profile: {
			DisplayName: `Example Subsidiary ${index}`,
			Description: 'A partner that has an AWS account of its own.',
			WebsiteUrl: `https://subsidiary-${index}.example.com`,
			LogoUrl: `https://subsidiary-${index}.example.com/logo.png`,
			PrimarySolutionType: 'MANAGED_SERVICES',
			IndustrySegments: ['OTHER'],
			TranslationSourceLocale: 'en-US',
		},
	};
}
