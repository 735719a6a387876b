/** The environment of engine tests: n8n's engine from outside jest's sandbox. */
import CoverageEnvironment from '../coverage/jestEnvironment';
import * as engine from './engine';
import { ENGINE_GLOBAL } from './engineGlobal';

export default class EngineEnvironment extends CoverageEnvironment {
	override async setup(): Promise<void> {
		await super.setup();
		(this.global as unknown as Record<string, unknown>)[ENGINE_GLOBAL] = engine;
	}
}
