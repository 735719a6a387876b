/**
 * The clock of the machine that runs n8n, as seen by the engine and the built package. They live outside
 * jest's sandbox, so it can be moved without moving the clock of the simulator, which lives inside.
 */
import type { Engine } from '..';

/** Sets the engine's clock this far ahead of the real one (negative: behind). Timers are not affected. */
export function shiftEngineClock(engine: Engine, offsetMs: number): void {
	const outside = globalOf(engine) as { Date: DateConstructor & { [REAL]?: DateConstructor } };
	const RealDate = outside.Date[REAL] ?? outside.Date;
	if (offsetMs === 0) {
		outside.Date = RealDate;
		return;
	}
	outside.Date = new Proxy(RealDate, {
		construct: (target, values: []) =>
			values.length > 0 ? Reflect.construct(target, values) : new target(target.now() + offsetMs),
		get(target, property): unknown {
			if (property === 'now') return () => target.now() + offsetMs;
			return property === REAL ? target : Reflect.get(target, property);
		},
	});
}

const REAL = Symbol('the real Date');

/** The global object of the code that made the engine, and of the built package. */
export function globalOf(engine: Engine): object {
	const { constructor } = engine as unknown as {
		constructor: { constructor: FunctionConstructor };
	};
	return constructor.constructor('return globalThis')() as object;
}
