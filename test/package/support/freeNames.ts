import { Linter, type Rule, type Scope } from 'eslint';

/** What a CommonJS file takes from outside itself. */
export interface OutsideWorld {
	/** Names that the file uses but does not declare, sorted: globals of the language and of Node. */
	names: string[];
	/** The modules it requires, in order of appearance. */
	requires: string[];
	/** Uses of `require` that are not a plain call with a string, and dynamic imports, as source. */
	unclearRequires: string[];
}

/**
 * Reads from the syntax tree and its scopes what a CommonJS file takes from outside. Names in
 * comments, strings and property names, and names that the file declares itself do not count.
 *
 * @throws Error when the file does not parse
 */
export function findOutsideWorld(code: string): OutsideWorld {
	const linter = new Linter();
	const dynamicImports: string[] = [];
	const collectDynamicImports: Rule.RuleModule = {
		create: ({ sourceCode }) => ({
			ImportExpression: (node) => {
				dynamicImports.push(sourceCode.getText(node));
			},
		}),
	};
	const messages = linter.verify(code, {
		languageOptions: { ecmaVersion: 2023, sourceType: 'script' },
		linterOptions: { noInlineConfig: true },
		plugins: { project: { rules: { 'collect-dynamic-imports': collectDynamicImports } } },
		rules: { 'project/collect-dynamic-imports': 'error' },
	});
	if (messages.length > 0) throw new Error(messages.map(({ message }) => message).join('\n'));

	const references = freeReferences(linter);
	const requires: string[] = [];
	const unclearRequires = [...dynamicImports];
	for (const { identifier } of references.filter(
		({ identifier }) => identifier.name === 'require',
	)) {
		const call = linter.getSourceCode().getAncestors(identifier).at(-1);
		const argument =
			call?.type === 'CallExpression' && call.callee === identifier && call.arguments;
		if (argument && argument[0]?.type === 'Literal' && typeof argument[0].value === 'string') {
			requires.push(argument[0].value);
		} else {
			unclearRequires.push(linter.getSourceCode().getText(call ?? identifier));
		}
	}
	return {
		names: [...new Set(references.map(({ identifier }) => identifier.name))].sort(),
		requires,
		unclearRequires,
	};
}

/** References to what the file does not declare: ESLint knows some as globals, others not at all. */
function freeReferences(linter: Linter): Scope.Reference[] {
	const globalScope = linter.getSourceCode().scopeManager.globalScope;
	if (globalScope === null) throw new Error('The file has no global scope.');
	return [
		...globalScope.through,
		...globalScope.variables
			.filter((variable) => variable.defs.length === 0)
			.flatMap((variable) => variable.references),
	];
}
