import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import webpack from 'webpack';
import { launchBrowser } from '../../test/e2e/browser';
import type { Measured } from './measure';

/** Bundles a reader into a worker of its own, as the add-in's is. */
export async function bundleWorker(name: string, module: string, folder: string): Promise<void> {
  const entry = join(folder, `${name}.entry.mjs`);
  const serve = resolve('scripts/readers/serveWorker.ts');
  writeFileSync(
    entry,
    `import { read } from ${JSON.stringify(resolve(module))};\nimport { serveWorker } from ${JSON.stringify(serve)};\nserveWorker(read);\n`,
  );
  const compiler = webpack({
    mode: 'production',
    target: ['webworker', 'es2022'],
    entry: resolve(entry),
    output: { path: resolve(folder), filename: `${name}.worker.js` },
    resolve: { extensions: ['.ts', '.js', '.mjs'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
        },
      ],
    },
    performance: { hints: false },
  });
  await new Promise<void>((done, fail) => {
    compiler.run((error, stats) => {
      if (error) fail(error);
      else if (stats?.hasErrors() === true) fail(new Error(stats.toString({ all: false, errors: true })));
      else done();
    });
  });
}

/** Reads a corpus in a worker of a browser that does nothing else. `peakMb`: null where the system does not tell. */
export async function measureInBrowser(
  name: string,
  corpus: string,
  folder: string,
  rounds: number,
): Promise<Measured & { readonly peakMb: number | null }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
    const isKnown = path !== '/' && existsSync(join(folder, path));
    response.end(isKnown ? readFileSync(join(folder, path)) : '<!doctype html>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${String(port)}/`);
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    const before = memoryOf(renderers, 'VmRSS');
    const measured = await page.evaluate(
      async ({ script, data, times }) => {
        const bytes = await (await fetch(data)).arrayBuffer();
        const worker = new Worker(script);
        return new Promise<Measured & { readonly error?: string }>((resolve, reject) => {
          worker.onmessage = ({ data: answer }): void => resolve(answer as Measured);
          worker.onerror = (event): void => reject(new Error(event.message));
          worker.postMessage({ corpus: bytes, rounds: times }, [bytes]);
        });
      },
      { script: `${name}.worker.js`, data: corpus, times: rounds },
    );
    if (measured.error !== undefined) throw new Error(measured.error);
    const after = memoryOf(renderers, 'VmHWM');
    return { ...measured, peakMb: before === null || after === null ? null : after - before };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Megabytes of the largest of the processes, on Linux. */
function memoryOf(processes: readonly number[], what: 'VmRSS' | 'VmHWM'): number | null {
  const sizes = processes.flatMap((id) => {
    try {
      const status = readFileSync(`/proc/${String(id)}/status`, 'utf8');
      return Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024;
    } catch {
      return [];
    }
  });
  return sizes.length === 0 ? null : Math.max(...sizes);
}
