import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const FOLDER = join(process.cwd(), 'out/served');
/** A city's own sub-folder, deep enough to find what takes the server's root for granted. */
const PATH = '/city/daicho/';

/**
 * Packs the add-in for an address of this computer, unpacks the zip behind nginx by the zip's own example, and serves
 * the workbench beside it. The tests of test/e2e then run against what a city gets.
 */
export default async function setup() {
  const nginx = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find((path) =>
    existsSync(path),
  );
  if (nginx === undefined) {
    throw new Error('配布物の試験には nginx が必要です（Debian では apt install nginx-light）。');
  }
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, 'temp'), { recursive: true });
  const port = await freePort();
  const base = `https://localhost:${port}${PATH}`;
  const script = (file, ...rest) => run(['node_modules/tsx/dist/cli.mjs', file, ...rest]);
  script('scripts/package.ts', '--base-url', base, '--out', join(FOLDER, 'package'));
  run(['node_modules/webpack/bin/webpack.js', '-c', 'webpack.workbench.mjs']);
  unpack(join(FOLDER, 'package'), join(FOLDER, 'unpacked'));
  makeCertificate();
  writeFileSync(join(FOLDER, 'samples.json'), JSON.stringify(samples()));
  writeFileSync(join(FOLDER, 'nginx.conf'), serverConfig(port));
  const server = spawn(
    nginx,
    ['-p', FOLDER, '-c', join(FOLDER, 'nginx.conf'), '-e', join(FOLDER, 'error.log')],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  globalThis.__DAICHO_SERVER__ = server;
  process.env.DAICHO_URL = `https://localhost:${port}/`;
  process.env.DAICHO_ADDIN = PATH;
  process.env.DAICHO_MANIFEST = '/catalog/manifest.xml';
  process.env.DAICHO_BASE = base;
  process.env.DAICHO_CERTIFICATE = certificatePrint();
  process.env.DAICHO_ACCESS_LOG = join(FOLDER, 'access.log');
  process.env.DAICHO_STANDALONE = join(FOLDER, 'unpacked/standalone/kaikaku-daicho.html');
  await listening(port, server);
}

function run(command) {
  const { status } = spawnSync(process.execPath, command, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command.join(' ')} failed`);
}

/** The zip as a city unpacks it: its one folder's content under `to`. */
function unpack(from, to) {
  const name = readdirSync(from).find((file) => file.endsWith('.zip'));
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(from, name))))) {
    const file = join(to, path.slice(path.indexOf('/') + 1));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function makeCertificate() {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', join(FOLDER, 'key.pem'), '-out', join(FOLDER, 'cert.pem')];
  const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'];
  execFileSync('openssl', [...kind, ...files, ...subject], { stdio: 'pipe' });
}

/** As Chromium names a certificate that it is to trust. */
function certificatePrint() {
  const { publicKey } = new X509Certificate(readFileSync(join(FOLDER, 'cert.pem')));
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');
}

/** Names of the workbooks that the workbench offers, those at the top first. */
function samples() {
  const names = readdirSync('samples', { recursive: true, encoding: 'utf8' });
  const rank = (name) => (name === 'r4h1-list.xlsx' ? 0 : name.includes('/') ? 2 : 1);
  return names
    .filter((name) => name.endsWith('.xlsx') && !name.includes('~$'))
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'ja'));
}

/** The server's own part; what concerns the add-in is the example of the zip, with the place filled in. */
function serverConfig(port) {
  const example = readFileSync(join(FOLDER, 'unpacked/server/nginx.conf'), 'utf8');
  const placed = example.replace('/srv/kaikaku-daicho/', `${FOLDER}/unpacked/site/`);
  if (placed === example) throw new Error('server/nginx.conf does not name the folder that a city changes');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const logged = {
    ...{ host: '$host', status: '$status', uri: '$uri', type: '$sent_http_content_type' },
    ...{ policy: '$sent_http_content_security_policy', cache: '$sent_http_cache_control' },
    ...{ sniffing: '$sent_http_x_content_type_options', referrer: '$sent_http_referrer_policy' },
    ...{ agent: '$http_user_agent' },
  };
  return `
daemon off;
worker_processes 1;
pid ${FOLDER}/nginx.pid;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  ${temporary.map((name) => `${name}_temp_path ${FOLDER}/temp/${name};`).join('\n  ')}
  log_format answers escape=json '${JSON.stringify(logged)}';
  access_log ${FOLDER}/access.log answers;
  server {
    listen 127.0.0.1:${port} ssl;
    listen [::1]:${port} ssl;
    server_name localhost;
    ssl_certificate ${FOLDER}/cert.pem;
    ssl_certificate_key ${FOLDER}/key.pem;
    # The workbench's own picture for its tab.
    location /addin/assets/ { alias ${FOLDER}/unpacked/site/assets/; }
    location / { root ${process.cwd()}/out/workbench; index index.html; }
    location /samples/ { alias ${process.cwd()}/samples/; }
    location = /samples.json { alias ${FOLDER}/samples.json; }
    location = /catalog/manifest.xml { alias ${FOLDER}/unpacked/manifest.xml; }
${placed}
  }
}
`;
}

async function listening(port, server) {
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null)
      throw new Error(`nginx ended: ${readFileSync(join(FOLDER, 'error.log'), 'utf8')}`);
    if (await answers(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('nginx did not start');
}

function answers(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(true));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(false)));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
