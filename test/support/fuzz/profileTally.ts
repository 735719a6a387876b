/** Counts what the profiles were like: agreement about nothing would prove nothing. */
import { profileFieldNames } from '../../../partner-central/profile/fields';

export class ProfileTally {
	private readonly refusedIn = new Map<string, number>(profileFieldNames.map((name) => [name, 0]));
	private readonly wrote = new Map<string, number>();
	valid = 0;
	profiles = 0;

	count(form: string, refused: readonly string[]): void {
		this.profiles += 1;
		if (refused.length === 0) this.valid += 1;
		this.wrote.set(form, (this.wrote.get(form) ?? 0) + 1);
		for (const field of refused) this.refusedIn.set(field, (this.refusedIn.get(field) ?? 0) + 1);
	}

	/** Profiles refused because of each field. */
	get refusedByField(): Record<string, number> {
		return Object.fromEntries(this.refusedIn);
	}

	/** Profiles that came each way. */
	get byForm(): Record<string, number> {
		return Object.fromEntries([...this.wrote].sort());
	}

	report(disagreements: number): string {
		const line = (counts: Record<string, number>) =>
			Object.entries(counts)
				.map(([name, count]) => `${name} ${count}`)
				.join(', ');
		return [
			`${this.profiles} profiles, ${disagreements} disagreements`,
			`valid ${this.valid}, refused ${this.profiles - this.valid}`,
			`refused by field: ${line(this.refusedByField)}`,
			`by way in: ${line(this.byForm)}`,
		].join('\n');
	}
}
