import { ServiceQuotaExceededException, ValidationException } from '../errors/serviceErrors';
import type { AccountState } from '../state/accountState';
import { requireCatalog, type OperationHandler } from './operation';

/**
 * SendEmailVerificationCode. No e-mail is sent: the page and `Simulator.codeSentTo` tell the code. In the
 * Sandbox, where AWS sends none either, every code of six digits is right.
 */
export const sendEmailVerificationCode: OperationHandler<{ Catalog: string; Email: string }> = (
	account,
	{ Catalog, Email },
) => {
	requireCatalog(Catalog);
	if (account.quotasOf(Catalog).sendCode(Email, account.clock.now())) return {};
	throw new ServiceQuotaExceededException(
		`No more verification codes are sent to ${Email} today.`,
		'LIMIT_EXCEEDED_NUMBER_OF_EMAIL',
	);
};

/** @throws ValidationException unless the code is the latest that was sent to the address */
export function requireVerifiedEmail(
	account: AccountState,
	catalog: string,
	email: string,
	code: string | undefined,
): void {
	if (
		code !== undefined &&
		(catalog === 'Sandbox' || code === account.quotasOf(catalog).codeOf(email))
	)
		return;
	const isMissing = code === undefined;
	const message = isMissing
		? `A new e-mail address needs the verification code that was sent to ${email}.`
		: `The verification code is not the one that was sent to ${email}.`;
	throw ValidationException.ofFields(
		message,
		[
			{
				name: 'EmailVerificationCode',
				message,
				code: isMissing ? 'REQUIRED_FIELD_MISSING' : 'INVALID_VALUE',
			},
		],
		'BUSINESS_VALIDATION_FAILED',
	);
}
