/** npm run licences: holds every package of the lock file against the licences that fit its use. Asks nobody. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unfitLocked } from './lockedLicences';

const text = readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Parameters<typeof unfitLocked>[0] };
const unfit = unfitLocked(packages);
for (const sentence of unfit) console.error(sentence);
if (unfit.length > 0) process.exitCode = 1;
else console.log(`${Object.keys(packages).length - 1}個のパッケージの使用許諾に、使えないものはありません。`);
