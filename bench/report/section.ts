/** What one part of the benchmark has measured. */
export interface Section {
	title: string;
	/** What was done, in a sentence or two. */
	method: string;
	/** The first line holds the column titles. */
	table: string[][];
	goals: Goal[];
}

export interface Goal {
	/** What is aimed at, with its limit. */
	goal: string;
	/** What was measured, with its unit. */
	measured: string;
	met: boolean;
	/** Why a missed goal is missed. */
	why?: string;
}

export type Measure = () => Promise<Section>;
