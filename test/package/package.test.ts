import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { manifestFaults } from '../../scripts/manifestRules';
import { readBaseAddress } from '../../scripts/package/baseAddress';
import { licencesText, unfitLicences } from '../../scripts/package/licences';
import { nameGuid } from '../../scripts/package/nameGuid';
import { packagedManifest } from '../../scripts/package/packagedManifest';
import { packageFiles } from '../../scripts/package/packageFiles';
import { packPackage } from '../../scripts/package/packPackage';
import { packageFolder, shippedPackages } from '../../scripts/package/shippedPackages';
import { pngSize } from '../../scripts/png';
import { parseXml } from '../../src/ooxml/xmlTree';

const root = join(__dirname, '..', '..');
const source = readFileSync(join(root, 'manifest.xml'), 'utf8');
const BASE = 'https://intranet.example.lg.jp/daicho/';

describe('置く場所のアドレス', () => {
  test.each([
    [undefined, '--base-url'],
    ['', '--base-url'],
    ['daicho', 'アドレスとして読めません'],
    ['http://intranet.example.lg.jp/daicho/', 'https://'],
    ['https://intranet.example.lg.jp/daicho', '最後に /'],
    ['https://intranet.example.lg.jp', '最後に /'],
    ['https://intranet.example.lg.jp/daicho/?v=1', '?'],
    ['https://user@intranet.example.lg.jp/daicho/', '@'],
  ])('%s では、一つの文で直し方を言う', (text, part) => {
    const address = readBaseAddress(text);
    expect(address).toEqual({ kind: 'fault', sentence: expect.stringContaining(part) });
    if (address.kind === 'fault') expect(address.sentence).toMatch(/^[^。]*[。]?[^。]*。$/);
  });

  test.each([
    [BASE, BASE],
    ['https://HOST:8443/', 'https://host:8443/'],
    ['https://host/a/b/', 'https://host/a/b/'],
    ['https://host/台帳/', 'https://host/%E5%8F%B0%E5%B8%B3/'],
  ])('%s は使える', (text, href) => {
    expect(readBaseAddress(text)).toEqual({ kind: 'address', href });
  });
});

describe('配布する manifest.xml', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const surroundings = {
    packageVersion: version,
    iconSize: (path: string) => {
      const file = join(root, path);
      return existsSync(file) ? pngSize(readFileSync(file)) : null;
    },
  };

  test.each([BASE, 'https://host:8443/', 'https://host/a&b/'])(
    '%s 用でも、私たちの決まりに合い、元のアドレスは残らない',
    (href) => {
      const { xml } = packagedManifest(source, href, version);
      expect(manifestFaults(xml, surroundings)).toEqual([]);
      expect(xml).not.toContain('localhost');
    },
  );

  test('ID は置く場所だけで決まり、版が変わっても同じ', () => {
    const first = packagedManifest(source, BASE, version);
    expect(packagedManifest(source, BASE, '9.9.9')).toMatchObject({
      addInId: first.addInId,
      catalogId: first.catalogId,
    });
    expect(packagedManifest(source, `${BASE}x/`, version).addInId).not.toBe(first.addInId);
    expect(first.addInId).not.toBe(first.catalogId);
    expect(source).not.toContain(first.addInId);
  });

  test('名前から作る ID は、RFC 9562 の例と同じ', () => {
    expect(nameGuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });
});

describe('入っているもの', () => {
  const modules = [
    './src/taskpane/App.tsx',
    './node_modules/react/index.js',
    './node_modules/@fluentui/tokens/lib/index.js',
    'webpack/runtime/publicPath',
  ];

  test('モジュールの場所から、どのパッケージのものかが分かる', () => {
    expect(modules.flatMap(packageFolder)).toEqual([
      'node_modules/react',
      'node_modules/@fluentui/tokens',
      'node_modules/webpack',
    ]);
    expect(packageFolder('./node_modules/react-dom/node_modules/scheduler/index.js')).toEqual([
      'node_modules/react-dom/node_modules/scheduler',
    ]);
  });

  test('写すだけの office.js も数え、配れない使用許諾があれば名前を言う', () => {
    const packages = shippedPackages(root, modules);
    expect(packages.map(({ name }) => name)).toEqual([
      '@fluentui/tokens',
      '@microsoft/office-js',
      'react',
      'webpack',
    ]);
    expect(unfitLicences(packages)).toEqual([]);
    const copyleft = packages.map((one) => ({ ...one, licence: 'GPL-3.0-only' }));
    expect(unfitLicences(copyleft)).toHaveLength(3);
    const text = licencesText('MIT License', packages);
    expect(text).toContain('Facebook, Inc.');
    expect(text).toContain('MICROSOFT OFFICE JAVASCRIPT (OFFICE.JS) API LIBRARY');
  });
});

describe('zip', () => {
  const page = (policy: string) =>
    new TextEncoder().encode(`<meta http-equiv=Content-Security-Policy content="${policy}">`);
  const site = {
    files: new Map([
      ['taskpane.html', page("default-src 'none'")],
      ['check.html', page("default-src 'none'")],
      ['taskpane.0123abcd.js', new Uint8Array([1])],
      ['office-js/office.js', new Uint8Array([2])],
    ]),
    modules: ['./node_modules/react/index.js'],
  };
  const standalone = {
    files: new Map([['a.html', new Uint8Array([3])]]),
    modules: ['./node_modules/numfmt/a.js'],
  };
  const options = { root, baseHref: BASE, catalog: '\\\\files01\\addins', standalone };
  const { files } = packageFiles(site, options);
  const text = (path: string): string => new TextDecoder().decode(files.get(path));

  test('どのサーバーの設定にも、画面と同じ決まりと、残してよいファイルの決まりが入る', () => {
    for (const path of ['site/web.config', 'server/nginx.conf', 'server/apache.conf']) {
      const config = text(path);
      expect(config).toContain(`"default-src 'none'; frame-ancestors 'self'"`);
      expect(config).toContain('nosniff');
      expect(config).toContain('no-referrer');
      expect(config).toContain('immutable');
      expect(config).not.toMatch(/\{\{/);
    }
    expect(parseXml(text('site/web.config')).name).toBe('configuration');
    expect(text('site/web.config').match(/<location /g)).toHaveLength(1);
  });

  test('日本語のフォルダーでも、サーバーの設定はそのままの字で、マニフェストはアドレスの書き方で指す', () => {
    const { files: named } = packageFiles(site, { ...options, baseHref: 'https://host/%E5%8F%B0%E5%B8%B3/' });
    const textOf = (path: string): string => new TextDecoder().decode(named.get(path));
    expect(textOf('server/nginx.conf')).toContain('location ^~ "/台帳/" {');
    expect(textOf('server/nginx.conf')).toContain('"^/台帳/.*');
    expect(textOf('server/apache.conf')).toContain('Alias "/台帳/"');
    expect(textOf('manifest.xml')).toContain('https://host/%E5%8F%B0%E5%B8%B3/taskpane.html');
  });

  test('ガイドが名を挙げる見本は、すべて入っている', () => {
    const guides = ['利用者ガイド', '事務局ガイド', '導入手順書'].map((name) =>
      readFileSync(join(root, 'docs', `${name}.md`), 'utf8'),
    );
    const named = guides.flatMap((guide) =>
      [...guide.matchAll(/samples[/\\][\w-]+(?:\.xlsx)?/g)].map(([path]) => path),
    );
    expect(named.length).toBeGreaterThan(3);
    for (const path of named) {
      const asStored = path.replace('\\', '/');
      expect([
        path,
        [...files.keys()].some((key) => key === asStored || key.startsWith(`${asStored}/`)),
      ]).toEqual([path, true]);
    }
    expect([...files.keys()].filter((path) => path.includes('~$'))).toEqual([]);
  });

  test('レジストリー ファイルは、登録するものと消すものが同じ場所を指す', () => {
    const key = (path: string) =>
      /^\[-?(HKEY.*)\]/m.exec(new TextDecoder('utf-16le').decode(files.get(path)))?.[1];
    expect(key('registry/trusted-catalog.reg')).toMatch(/TrustedCatalogs\\\{[0-9a-f-]{36}\}$/);
    expect(key('registry/trusted-catalog.reg')).toBe(key('registry/remove-trusted-catalog.reg'));
    const added = new TextDecoder('utf-16le').decode(files.get('registry/trusted-catalog.reg'));
    expect(added).toContain('"Url"="\\\\\\\\files01\\\\addins"');
  });

  test('アドインを使えない PC 用の1ファイルも入り、その中身の使用許諾も数える', () => {
    expect(files.get('standalone/a.html')).toEqual(new Uint8Array([3]));
    expect(text('licenses.txt')).toMatch(/^ {2}react [\s\S]*^ {2}numfmt |^ {2}numfmt [\s\S]*^ {2}react /m);
  });

  test('画面どうしの決まりが違えば、作らない', () => {
    const mixed = new Map(site.files).set('check.html', page("default-src 'self'"));
    expect(() => packageFiles({ ...site, files: mixed }, options)).toThrow('one policy');
  });

  test('入れた順によらず、同じ中身は同じ zip になり、そのまま取り出せる', () => {
    const name = fc.stringMatching(/^[a-zあ-ん]{1,8}$/);
    fc.assert(
      fc.property(fc.dictionary(name, fc.uint8Array()), (content) => {
        const entries = Object.entries(content);
        const zip = packPackage('daicho', new Map(entries));
        expect(packPackage('daicho', new Map(entries.reverse()))).toEqual(zip);
        const read = unzipSync(zip);
        for (const [path, bytes] of entries) expect(read[`daicho/${path}`]).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 50 },
    );
  });
});
