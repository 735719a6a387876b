/** The randomness of the engine and the built package, which live outside jest's sandbox. */
import type { Engine } from './engine';
import { globalOf } from './engineClock';

/** For the tests of a file: no pause of the node has jitter, and its backoffs take no time. */
export function useNoJitter(engine: () => Engine): void {
	let restore = () => {};
	beforeAll(() => {
		restore = fixEngineRandom(engine(), 0);
	});
	afterAll(() => restore());
}

/** Draws the same number (in [0, 1)) from now on. */
function fixEngineRandom(engine: Engine, drawn: number): () => void {
	const { Math: outside } = globalOf(engine) as { Math: Math };
	const { random } = outside;
	outside.random = () => drawn;
	return () => {
		outside.random = random;
	};
}
