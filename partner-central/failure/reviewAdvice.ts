/**
 * What to do about each reason for which a review fails (shape `ProfileValidationErrorReason`). AWS publishes neither
 * what exactly sets them off nor its rules for logos: its own message stands before this, and sizes are those that
 * its onboarding assistant names.
 */
const adviceByReason: Record<string, string> = {
	INVALID_CONTENT: "Rewrite the text that is named: usually it goes against AWS's content rules.",
	DUPLICATE_PROFILE:
		'Choose a display name that no other partner uses; usually another profile has it already.',
	INVALID_LOGO: 'Use a logo that shows your own brand, usually a PNG of 300 × 150 pixels.',
	INVALID_LOGO_URL:
		'Check that the logo address opens in a browser without a sign-in, and shows the picture itself: links of Drive, Dropbox or SharePoint lead to a page around it.',
	INVALID_LOGO_FILE: 'Use a logo file that is a PNG or JPEG.',
	INVALID_LOGO_SIZE: 'Resize the logo, usually to 300 × 150 pixels and at most 500 KB.',
	INVALID_WEBSITE_URL:
		'Check that the website address opens in a browser, from everywhere and without a sign-in.',
};

export function reviewAdvice(reason: string): string | undefined {
	return Object.hasOwn(adviceByReason, reason) ? adviceByReason[reason] : undefined;
}
