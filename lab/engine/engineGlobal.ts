/** Where jestEnvironment.ts leaves the engine for index.ts. */
export const ENGINE_GLOBAL = '__n8nEngine';
