/** jest's node environment; with COVERAGE_RAW_DIR set it records what the tests execute of the shipped code. */
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import { TestEnvironment as NodeEnvironment } from 'jest-environment-node';
import { V8Collector } from './v8Collector';

const outputDir = process.env.COVERAGE_RAW_DIR;

/** One per worker process: V8 counts for the whole process, and stopping it would lose code that is already loaded. */
let collector: V8Collector | undefined;

export default class CoverageEnvironment extends NodeEnvironment {
	constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
		super(config, context);
		if (outputDir !== undefined)
			collector ??= new V8Collector(config.projectConfig.rootDir, outputDir);
	}

	override async teardown(): Promise<void> {
		collector?.flush();
		await super.teardown();
	}
}
