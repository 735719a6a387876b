import { randomText } from '../randomText';
import { DailyQuota } from './dailyQuota';

export interface QuotaSettings {
	dailyUpdateQuota: number;
	dailyVisibilityQuota: number;
}

/** AWS's quotas that no option changes: invitations a day, codes a day and address, domains of a partner. */
const INVITATIONS_A_DAY = 50;
const CODES_A_DAY = 5;
export const MAX_DOMAINS = 50;

/** What an account may do a day in one catalog, and the codes that e-mails have told it there. */
export class CatalogQuotas {
	readonly updates: DailyQuota;
	readonly visibility: DailyQuota;
	readonly invitations = new DailyQuota(INVITATIONS_A_DAY);
	/** By the address in lower case: its own quota, and the latest code. */
	private readonly mailboxes = new Map<string, { quota: DailyQuota; code?: string }>();

	constructor({ dailyUpdateQuota, dailyVisibilityQuota }: QuotaSettings) {
		this.updates = new DailyQuota(dailyUpdateQuota);
		this.visibility = new DailyQuota(dailyVisibilityQuota);
	}

	/** Makes a new code for the address; earlier ones count no more. @returns false when the quota is used up */
	sendCode(email: string, nowMs: number): boolean {
		const mailbox = this.mailboxes.get(email.toLowerCase()) ?? {
			quota: new DailyQuota(CODES_A_DAY),
		};
		this.mailboxes.set(email.toLowerCase(), mailbox);
		if (!mailbox.quota.take(nowMs)) return false;
		mailbox.code = randomText('0123456789', 6);
		return true;
	}

	codeOf(email: string): string | undefined {
		return this.mailboxes.get(email.toLowerCase())?.code;
	}

	/** Addresses and codes, the latest address last. */
	get sentCodes(): Array<{ email: string; code: string }> {
		return Array.from(this.mailboxes, ([email, { code = '' }]) => ({ email, code }));
	}

	startNewDay(): void {
		const quotas = [...this.mailboxes.values()].map(({ quota }) => quota);
		for (const quota of [this.updates, this.visibility, this.invitations, ...quotas]) {
			quota.startNewDay();
		}
	}
}
