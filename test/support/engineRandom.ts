/** The randomness of the engine and the built package, which live outside jest's sandbox. */
import type { Engine } from './engine';
import { globalOf } from './engineClock';

/** Draws the same number (in [0, 1)) from now on: with 0 no pause has jitter, and backoffs take no time. */
export function fixEngineRandom(engine: Engine, drawn: number): () => void {
	const { Math: outside } = globalOf(engine) as { Math: Math };
	const { random } = outside;
	outside.random = () => drawn;
	return () => {
		outside.random = random;
	};
}
