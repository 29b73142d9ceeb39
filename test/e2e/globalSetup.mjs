import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

/** Builds what ships and serves it as `npm start` does. */
export default async function setup() {
  if (process.env.DAICHO_SKIP_BUILD !== '1') {
    for (const config of ['webpack.config.mjs', 'webpack.workbench.mjs', 'webpack.standalone.mjs']) {
      const build = spawnSync(process.execPath, ['node_modules/webpack/bin/webpack.js', '-c', config], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (build.status !== 0) throw new Error(`webpack -c ${config} failed`);
    }
  }
  const port = await freePort();
  const server = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/serveWorkbench.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
  });
  globalThis.__DAICHO_SERVER__ = server;
  process.env.DAICHO_URL = `http://localhost:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    try {
      if ((await fetch(process.env.DAICHO_URL)).ok) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the workbench did not start');
}

/** Two runs beside each other, or whatever else listens here, must not get in each other's way. */
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
