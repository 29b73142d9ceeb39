// A fresh clone has no packages yet: the README's commands install them first, from the lock file.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const stamp = 'node_modules/.package-lock.json';
const isCurrent = existsSync(stamp) && installedVersions(stamp) === installedVersions('package-lock.json');
if (!isCurrent) {
  console.log('必要なパッケージを入れています（初回だけ、1分ほどかかります）…');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('パッケージを入れられませんでした。ネットワークと Node.js 20 以降を確かめてください。');
    process.exit(1);
  }
}

/** Optional packages of other systems are in the lock file, but never on this disk. */
function installedVersions(path) {
  const { packages } = JSON.parse(readFileSync(path, 'utf8'));
  return Object.entries(packages)
    .filter(([name, entry]) => name !== '' && !entry.optional)
    .map(([name, entry]) => `${name}@${entry.version}`)
    .sort()
    .join('\n');
}
