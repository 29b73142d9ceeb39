import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { POLICY } from '../e2e/policy';
import { BY_HAND, setting } from './accessLog';

interface Reply {
  readonly status: number | undefined;
  readonly header: (name: string) => string | undefined;
}

/** Asks as a browser would, without one: the certificate is made for the test. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = {
      method,
      rejectUnauthorized: false,
      headers: { ...headers, 'User-Agent': BY_HAND },
    };
    const asked = request(new URL(path, setting('DAICHO_BASE')), options, (response) => {
      const { headers: got, statusCode } = response;
      response.resume();
      response.on('end', () => {
        resolve({ status: statusCode, header: (name) => got[name]?.toString() });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

const FOR_EVER = 'public, max-age=31536000, immutable';

/** What every answer carries. */
function promised(status: number, cache: string): object {
  return {
    status,
    policy: [...POLICY, "frame-ancestors 'self'"].join('; '),
    sniffing: 'nosniff',
    referrer: 'no-referrer',
    cache,
  };
}

function kept({ status, header }: Reply): object {
  return {
    status,
    policy: header('content-security-policy'),
    sniffing: header('x-content-type-options'),
    referrer: header('referrer-policy'),
    cache: header('cache-control'),
  };
}

/** Every file of the site, as the zip's own list has them. */
function siteFiles(): readonly string[] {
  const list = readFileSync(join('out/served/unpacked/site/files.json'), 'utf8');
  return (JSON.parse(list) as { readonly files: readonly { readonly path: string }[] }).files.map(
    ({ path }) => path,
  );
}

const cacheOf = (path: string): string => (/\.[0-9a-f]{8}\.js$/.test(path) ? FOR_EVER : 'no-cache');

test('どのファイルにも、変わっていないという答え（304）にも、同じヘッダーが付く', async () => {
  for (const path of [...siteFiles(), 'files.json']) {
    const whole = await ask(path);
    expect([path, kept(whole)]).toEqual([path, promised(200, cacheOf(path))]);
    const same = await ask(path, { 'If-None-Match': whole.header('etag') ?? '' });
    expect([path, kept(same)]).toEqual([path, promised(304, cacheOf(path))]);
  }
});

test('「ない」「見せない」という答えにも付き、いつまでも残せとは言わない', async () => {
  for (const path of ['nothing.html', 'taskpane.00000000.js', 'office-js/nothing.js', 'CHECK.HTML']) {
    expect([path, kept(await ask(path))]).toEqual([path, promised(404, 'no-cache')]);
  }
  for (const folder of ['', 'assets/', 'office-js/']) {
    expect([folder, kept(await ask(folder))]).toEqual([folder, promised(403, 'no-cache')]);
  }
});

test('一部だけ求められても、頭だけ求められても付く', async () => {
  expect(kept(await ask('taskpane.html', {}, 'HEAD'))).toEqual(promised(200, 'no-cache'));
  const part = await ask('office-js/office.js', { Range: 'bytes=0-99' });
  expect(kept(part)).toEqual(promised(206, 'no-cache'));
});
