/** Prints how much the last engine tests have searched for secrets. Run it from the project's folder. */
import { resolve } from 'node:path';
import { sumCounts } from './counts';

const { files, searched, texts, secrets } = sumCounts(resolve('build/secret-search'));
console.log(`Searched for ${secrets} secrets in ${texts} texts of ${files} test files:`);
for (const [kind, count] of Object.entries(searched).sort()) console.log(`  ${kind}: ${count}`);
