/**
 * Serves the stand-in for Excel with the built add-in: `npm start`, then http://localhost:3100/. Answers this computer
 * alone. With `--https` it makes itself a certificate that browsers warn about: office.js then opens its own dialogs.
 */
import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '..');
/** Folders by the address that they are served under; the first that fits counts. */
const FOLDERS: readonly (readonly [address: string, folder: string])[] = [
  ['/addin/', join(root, 'dist')],
  ['/samples/', join(root, 'samples')],
  ['/', join(root, 'out/workbench')],
];
const DEFAULT_PORT = 3100;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function answer(request: IncomingMessage, response: ServerResponse): void {
  const address = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  if (address === '/samples.json') return sendText(response, JSON.stringify(samples()));
  const file = findFile(address.endsWith('/') ? `${address}index.html` : address);
  if (file === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${address} はありません。先に npm run build を実行しましたか。\n`);
    return;
  }
  response.writeHead(200, headers(TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream'));
  // A build may take the file away while it is read: that ends this answer, not the server.
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function sendText(response: ServerResponse, text: string): void {
  response.writeHead(200, headers('application/json; charset=utf-8'));
  response.end(text);
}

function headers(type: string): Record<string, string> {
  return { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
}

/** Step by step down the folders, without regard to case: office.js asks for AgaveErrorUX, the package spells it low. */
function findFile(address: string): string | null {
  const [prefix, folder] = FOLDERS.find(([start]) => address.startsWith(start)) ?? [];
  if (prefix === undefined || folder === undefined) return null;
  let path = folder;
  for (const name of address.slice(prefix.length).split('/')) {
    const found = list(path).find((entry) => entry.toLowerCase() === name.toLowerCase());
    if (found === undefined) return null;
    path = join(path, found);
  }
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? path : null;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The workbooks that a newcomer can choose from, those at the top first. */
function samples(): string[] {
  const folder = join(root, 'samples');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xlsx$/i.test(name) && !name.includes('~$'))
    .map((name) => relative(folder, join(folder, name)).split(sep).join('/'))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'ja'));
}

function rank(name: string): number {
  if (name === 'r4h1-list.xlsx') return 0;
  return name.includes('/') ? 2 : 1;
}

/** A key and a certificate for this run, made by the openssl program. */
function makeCertificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'kaikaku-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const request = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '1',
    '-keyout',
    key,
    '-out',
    cert,
  ];
  try {
    execFileSync('openssl', [...request, ...subject], { stdio: 'pipe' });
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const port = Number(process.env['PORT'] ?? DEFAULT_PORT);
const isSecure = process.argv.includes('--https');
const server = isSecure ? createSecureServer(makeCertificate(), answer) : createServer(answer);
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`ポート ${port} は使われています。環境変数 PORT でほかの番号にしてください。`);
  process.exitCode = 1;
});
server.listen(port, 'localhost', () => {
  const address = `${isSecure ? 'https' : 'http'}://localhost:${port}/`;
  console.log(`改革台帳: ${address} をブラウザーで開いてください（終わるときは Ctrl+C）`);
});
