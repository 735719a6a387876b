import { covers } from './operationScope';

/** How a call without permission is refused; both statuses have been seen from AWS. */
export interface Denial {
	/** Default 403. */
	httpStatus?: 400 | 403;
	/** Default: AWS's sentence with the caller's ARN and the action. */
	message?: string;
}

/** Which operations the users and roles of all accounts are not allowed to call. */
export class AccessRules {
	private readonly denials: Map<string, Denial>;

	/** @param denied operations to begin with */
	constructor(denied: readonly string[] = []) {
		this.denials = new Map(denied.map((operation) => [operation, {}]));
	}

	/** `*` stands for all operations of Partner Central (not for AssumeRole). */
	deny(operation: string, denial: Denial = {}): void {
		this.denials.set(operation, denial);
	}

	allow(operation: string): void {
		this.denials.delete(operation);
	}

	find(operation: string): Denial | undefined {
		const any = covers('*', operation) ? this.denials.get('*') : undefined;
		return this.denials.get(operation) ?? any;
	}
}
