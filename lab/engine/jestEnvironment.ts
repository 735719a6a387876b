/** The environment of engine tests: n8n's engine from outside jest's sandbox, and a search for secrets. */
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { join, relative } from 'node:path';
import CoverageEnvironment from '../coverage/jestEnvironment';
import '../process/keep-off-the-internet.cjs';
import * as engine from './engine';
import { ENGINE_GLOBAL } from './engineGlobal';
import { writeCounts } from './secrecy/counts';
import { secretWatch } from './secrecy/secretWatch';
import { watchOutput } from './secrecy/watchOutput';

export default class EngineEnvironment extends CoverageEnvironment {
	private readonly countsFolder: string;
	private readonly testFile: string;

	constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
		super(config, context);
		const { rootDir } = config.projectConfig;
		this.countsFolder = join(rootDir, 'build', 'secret-search');
		this.testFile = relative(rootDir, context.testPath);
	}

	override async setup(): Promise<void> {
		await super.setup();
		secretWatch.begin();
		watchOutput();
		(this.global as unknown as Record<string, unknown>)[ENGINE_GLOBAL] = engine;
	}

	override async teardown(): Promise<void> {
		writeCounts(this.countsFolder, this.testFile, secretWatch.counts);
		await super.teardown();
		// What was written after the last test's last run.
		secretWatch.assertClean();
	}
}
