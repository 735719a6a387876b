/**
 * Loads modules in a fresh process and prints what that took: `{"requireMs": …, "heapBytes": …}`.
 *
 * usage: node --expose-gc probe.js <module> ...
 */
// Loaded by n8n anyway, whatever node it starts.
require('n8n-workflow');

const modules = process.argv.slice(2);

globalThis.gc();
const heapBefore = process.memoryUsage().heapUsed;
const startedAt = performance.now();
const loaded = modules.map((name) => require(name));
const requireMs = performance.now() - startedAt;
globalThis.gc();
const heapBytes = process.memoryUsage().heapUsed - heapBefore;

if (loaded.length === 0) throw new Error('Nothing to load.');
console.log(JSON.stringify({ requireMs, heapBytes }));
