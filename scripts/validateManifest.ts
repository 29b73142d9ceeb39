/** Holds manifest.xml against the add-in's rules: `npm run validate`. Nothing is sent anywhere. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { manifestFaults } from './manifestRules';
import { pngSize } from './png';

const root = join(import.meta.dirname, '..');
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const faults = manifestFaults(readFileSync(join(root, 'manifest.xml'), 'utf8'), {
  packageVersion: packageJson.version,
  iconSize: (path) => {
    const file = join(root, path);
    return existsSync(file) ? pngSize(readFileSync(file)) : null;
  },
});

for (const fault of faults) console.error(`manifest.xml: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
else console.log('manifest.xml: no fault found');
