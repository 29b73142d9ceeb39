/** npm run package -- --base-url https://…/ : one zip with everything that a city's IT needs to put the add-in in place. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readBaseAddress } from './package/baseAddress';
import { buildSite, buildStandalone } from './package/buildSite';
import { packageFiles } from './package/packageFiles';
import { packPackage } from './package/packPackage';

const root = join(import.meta.dirname, '..');
const UNKNOWN_SHARE = '\\\\SERVER\\daicho-addin';

const { values } = parseArgs({
  options: {
    'base-url': { type: 'string' },
    /** The shared folder of the catalog; to be written into the .reg file by hand when it is not known yet. */
    catalog: { type: 'string', default: UNKNOWN_SHARE },
    out: { type: 'string', default: join(root, 'out/package') },
  },
});
// cmd.exe hands single quotes on as letters.
const catalog = values.catalog.replace(/^(['"])(.*)\1$/, '$2');
const base = readBaseAddress(values['base-url']);
if (base.kind === 'fault') {
  console.error(base.sentence);
  process.exitCode = 1;
} else if (!/^\\\\[^\\/]+\\[^\\/]/.test(catalog)) {
  console.error(
    `「${catalog}」は共有フォルダーの場所ではありません。\\\\サーバー\\共有名 の形で書いてください。`,
  );
  process.exitCode = 1;
} else {
  const out = resolve(values.out);
  const site = await buildSite(join(out, 'site'));
  const standalone = await buildStandalone(join(out, 'standalone'));
  const options = { root, baseHref: base.href, catalog, standalone };
  const { version, files } = packageFiles(site, options);
  const name = `kaikaku-daicho-${version}`;
  const zip = packPackage(name, files);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, `${name}.zip`), zip);
  const digest = createHash('sha256').update(zip).digest('hex');
  console.log(`${join(out, `${name}.zip`)}`);
  console.log(`${files.size}ファイル、${(zip.length / 1024 / 1024).toFixed(1)} MB、SHA-256 ${digest}`);
}
