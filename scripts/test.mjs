// npm test: everything that must hold before a change lands, in the order in which it fails soonest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';

mkdirSync('out', { recursive: true });
rmSync('out/test-results.json', { force: true });
rmSync('out/e2e-results.json', { force: true });
rmSync('out/served-results.json', { force: true });

const tsx = 'node_modules/tsx/dist/cli.mjs';
const jest = ['node_modules/jest/bin/jest.js'];
const steps = [
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
  ['manifest', [tsx, 'scripts/validateManifest.ts']],
  ['licences', [tsx, 'scripts/checkLicences.ts']],
  ['known faults', [tsx, 'scripts/audit.ts']],
  ['unit and integration', [...jest, '--json', '--outputFile=out/test-results.json']],
  ['browser', [...jest, '-c', 'jest.e2e.config.cjs', '--json', '--outputFile=out/e2e-results.json']],
];
if (process.env.CI || existsSync('/usr/sbin/nginx')) {
  steps.push(['package behind nginx', served()]);
} else {
  console.log(
    'nginx がないため、配布物をサーバーに置く試験は行いません（apt install nginx-light で行えます）。',
  );
}

/** The zip as a city puts it up: the whole journey and the self-check. `npm run verify:package` runs all against it. */
function served() {
  const results = ['--json', '--outputFile=out/served-results.json'];
  return [...jest, '-c', 'jest.served.config.cjs', ...results, 'test/served', 'test/e2e/(journey|selfCheck)'];
}

const failed = [];
for (const [name, command] of steps) {
  console.log(`\n── ${name}`);
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}`);
  process.exit(1);
}
