// npm run sideload: the built add-in in a real Excel on this computer, for developers. Never tried on a build machine.
import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { extname, join, normalize } from 'node:path';

const PORT = 3000;
const isWindows = process.platform === 'win32';
const npx = (args) => ['npx', ['--yes', ...args], { stdio: 'inherit', shell: isWindows }];

if (!isWindows && process.platform !== 'darwin') {
  console.error(
    'npm run sideload は Excel のある Windows か Mac で実行してください。Excel がなければ npm start で試せます。',
  );
  process.exit(1);
}
must(
  spawnSync(process.execPath, ['node_modules/webpack/bin/webpack.js'], { stdio: 'inherit' }),
  'npm run build',
);
// Microsoft's own tools, pinned; fetched only by those who sideload, because they bring hundreds of packages.
must(spawnSync(...npx(['office-addin-dev-certs@3.0.0', 'install'])), '開発用の証明書');

const folder = join(homedir(), '.office-addin-dev-certs');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
};
createServer(
  { key: readFileSync(join(folder, 'localhost.key')), cert: readFileSync(join(folder, 'localhost.crt')) },
  (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'https://localhost').pathname));
    const file = join('dist', path);
    if (path.includes('..') || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache' });
    createReadStream(file).pipe(response);
  },
).listen(PORT, 'localhost', () => {
  console.log(`https://localhost:${PORT}/ で配信しています。終わるときは Ctrl+C を押してください。`);
  spawn(...npx(['office-addin-debugging@7.0.0', 'start', 'manifest.xml', 'desktop', '--no-debug']));
});

function must({ status }, what) {
  if (status === 0) return;
  console.error(`${what}ができませんでした。`);
  process.exit(1);
}
