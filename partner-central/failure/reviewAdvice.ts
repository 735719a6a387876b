/** What to do about each reason for which a review fails (shape `ProfileValidationErrorReason`). */
const adviceByReason: Record<string, string> = {
	INVALID_CONTENT: "Rewrite the text that is named so that it meets AWS's content rules.",
	DUPLICATE_PROFILE: 'Choose a display name that no other partner uses.',
	INVALID_LOGO:
		'Use a logo that shows your own brand and meets the logo rules of AWS Partner Central.',
	INVALID_LOGO_URL: 'Check that the logo address opens in a browser without a sign-in.',
	INVALID_LOGO_FILE:
		'Use a logo file of a type that AWS Partner Central takes (such as PNG or JPEG).',
	INVALID_LOGO_SIZE: 'Resize the logo to the size that AWS Partner Central asks for.',
	INVALID_WEBSITE_URL: 'Check that the website address opens in a browser.',
};

export function reviewAdvice(reason: string): string | undefined {
	return Object.hasOwn(adviceByReason, reason) ? adviceByReason[reason] : undefined;
}
