import type * as N8nWorkflow from 'n8n-workflow';

/**
 * n8n gives each of its own patterns 250 ms by the clock on the wall. On a busy machine that is too little for any
 * of them, and a test would fail that has nothing to do with patterns. n8n 1.x has no such limit.
 */
export function giveTimeToPatterns(workflow: typeof N8nWorkflow): void {
	if (!('setSafeRegexEngine' in workflow)) return;
	const all = (flags = '') => (flags.includes('g') ? flags : `${flags}g`);
	workflow.setSafeRegexEngine({
		exec: (pattern, input, flags) => new RegExp(pattern, flags).exec(input),
		test: (pattern, input, flags) => new RegExp(pattern, flags).test(input),
		replace: (pattern, input, flags, replacement) =>
			input.replace(new RegExp(pattern, flags), replacement),
		matchAll: (pattern, input, flags) => [...input.matchAll(new RegExp(pattern, all(flags)))],
		split: (pattern, input, flags) => input.split(new RegExp(pattern, flags)),
	});
}
