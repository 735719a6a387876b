import type { NodeHint } from 'n8n-workflow';

/** Of a column that could be one of a profile; the node itself judges names by far finer rules. */
const LIKELY_COLUMN =
	'/name|descri|web|home|url|logo|indust|segment|solution|local|lang|transl|head|hq|company/i';

/** Shown beside the incoming data before the node runs: nothing in them looks like a profile. */
export const inputHint: NodeHint = {
	type: 'warning',
	message:
		'None of the incoming fields is named like a field of a profile. Rename them before this node, for example with <b>Edit Fields</b>, or choose another <b>Profile Input</b>.',
	location: 'inputPane',
	whenToDisplay: 'always',
	displayCondition: `={{ $parameter["profileInput"] === "autoMapInputData" && Object.keys($json).length > 0 && !Object.keys($json).some((name) => ${LIKELY_COLUMN}.test(name)) }}`,
};
