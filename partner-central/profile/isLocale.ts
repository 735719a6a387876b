import { shapeOf } from '../model/shapes';
import { fits } from '../model/walk';

/** Whether a value is a locale as the service takes it. */
export function isLocale(value: unknown): value is string {
	return fits(shapeOf('Locale'), value);
}
