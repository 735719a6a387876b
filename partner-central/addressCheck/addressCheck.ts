import type { KnownProfile, TaskDetails } from '../model/types';
import { quote } from '../text/quote';
import { findNetworkReason } from '../service/findNetworkReason';
import { NetworkError } from '../service/networkError';
import type { Runtime } from '../service/runtime';
import { withinTime } from '../service/withinTime';
import { changedAddresses, identify, type GivenAddress } from './addresses';
import type { AddressReason } from './judgeAnswer';
import { lookAtAddress } from './lookAtAddress';
import type { AddressVisitor } from './visitor';

/** What is wrong with an address of a profile. */
export interface AddressFinding {
	path: Array<string | number>;
	/** A sentence without a full stop. */
	text: string;
	/** AWS will meet it as well. */
	isShared: boolean;
}

/** For an address with all its redirects. */
const MAX_LOOK_MS = 10_000;

/**
 * Looks at the addresses of profiles before an update is spent on one that AWS will refuse. Each address is asked
 * for once, however many profiles have it; all at the same time, so that a profile waits no longer than for one.
 */
export class AddressCheck {
	private readonly looks = new Map<string, Promise<AddressReason[]>>();

	constructor(private readonly visitor: AddressVisitor) {}

	/** What is wrong with the addresses that would change. @throws CancelledError, and nothing else */
	async check(
		runtime: Runtime,
		wanted: TaskDetails,
		present: KnownProfile | undefined,
	): Promise<AddressFinding[]> {
		const findings = changedAddresses(wanted, present).map(async (given) => {
			const reasons = await this.look(given);
			return reasons.map(({ text, isShared }) => ({
				path: given.path,
				text: `${given.label}: ${quote(given.address)} ${text}`,
				isShared,
			}));
		});
		const found = (await Promise.all(findings)).flat();
		runtime.throwIfCancelled();
		return found;
	}

	private async look(given: GivenAddress): Promise<AddressReason[]> {
		const key = identify(given);
		const known = this.looks.get(key);
		if (known) return await known;
		const look = withinTime(
			'the look at an address',
			MAX_LOOK_MS,
			async (ms, signal) => await this.visitor.sleep(ms, signal),
			async (signal) => await lookAtAddress(this.visitor, given, signal),
		).catch((error: unknown) => [explainFailure(error)]);
		this.looks.set(key, look);
		return await look;
	}
}

function explainFailure(error: unknown): AddressReason {
	if (error instanceof NetworkError) {
		return { text: `could not be looked at: ${error.reason}`, isShared: false };
	}
	const { words, isOfAddress } = findNetworkReason(error);
	return isOfAddress
		? { text: `does not work: ${words}`, isShared: true }
		: { text: `could not be looked at: ${words}`, isShared: false };
}
