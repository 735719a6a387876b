/** Numbers as a reader compares them: three significant digits, a unit. */
export function milliseconds(ms: number): string {
	return `${threeDigits(ms)} ms`;
}

export function seconds(s: number): string {
	return `${threeDigits(s)} s`;
}

/** Decimal units, as npm prints them. */
export function bytes(count: number): string {
	if (count >= 1e9) return `${threeDigits(count / 1e9)} GB`;
	if (count >= 1e6) return `${threeDigits(count / 1e6)} MB`;
	if (count >= 1e3) return `${threeDigits(count / 1e3)} kB`;
	return `${Math.round(count)} B`;
}

/** How many times the other. */
export function ratio(value: number, other: number): string {
	return `${(value / other).toFixed(2)} ×`;
}

function threeDigits(value: number): string {
	if (Math.abs(value) >= 100) return value.toFixed(0);
	if (Math.abs(value) >= 10) return value.toFixed(1);
	return value.toFixed(2);
}
