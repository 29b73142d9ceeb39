import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { manifestFaults } from '../../scripts/manifestRules';
import { pngSize } from '../../scripts/png';

const root = join(__dirname, '..', '..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const surroundings = {
  packageVersion: version,
  iconSize: (path: string) => {
    const file = join(root, path);
    return existsSync(file) ? pngSize(readFileSync(file)) : null;
  },
};

/** The manifest with one thing changed; fails when there was nothing to change. */
function spoiled(from: string | RegExp, to: string): string[] {
  const text = manifest.replace(from, to);
  expect(text).not.toBe(manifest);
  return manifestFaults(text, surroundings);
}

describe('manifest.xml', () => {
  test('Office が受け取れる', () => {
    expect(manifestFaults(manifest, surroundings)).toEqual([]);
  });

  test.each([
    ['GUID でない', /<Id>[^<]+/, '<Id>kaikaku', 'Id "kaikaku"'],
    ['版が package.json と違う', /<Version>[^<]+/, '<Version>9.9.9.0', 'Version "9.9.9.0"'],
    ['既定の言語が違う', '<DefaultLocale>ja-JP', '<DefaultLocale>en-US', 'DefaultLocale'],
    ['権限が足りない', 'ReadWriteDocument', 'ReadDocument', 'Permissions'],
    ['要素の順が違う', /(<Permissions>.*<\/Permissions>)([^]*)(<\/OfficeApp>)/, '$2$1$3', 'too late'],
    ['知らない要素', '<Supertip>', '<Supertip><Hint/>', 'takes no Hint'],
    ['要件の版が違う', 'MinVersion="1.14"/>', 'MinVersion="1.15"/>', 'ExcelApi 1.15'],
    [
      '共有ランタイムを求める',
      '</Sets>',
      '<Set Name="SharedRuntime" MinVersion="1.1"/></Sets>',
      'SharedRuntime',
    ],
    ['http の住所', /https(:[^"]+commands\.html)/, 'http$1', 'is not https'],
    ['ほかの場所', /https:\/\/localhost:3000(\/commands\.html)/, 'https://example.jp$1', 'is not under'],
    ['資源がない', 'resid="Check.Tip"', 'resid="Check.Tips"', '"Check.Tips"'],
    ['資源の種類が違う', 'resid="Check.Tip"', 'resid="Commands.Url"', 'points to a Url'],
    ['資源の名前が長い', /Aggregate\.Tip/g, 'Aggregate.TipThatIsMuchLongerThan32', 'longer than 32'],
    ['英語がない', /<bt:Override Locale="en-US" Value="Run check"\/>/, '', '"Check.Label" has no en-US'],
    ['説明が長い', /(id="Pane\.Tip" DefaultValue=")/, `$1${'長'.repeat(250)}`, 'longer than 250'],
    ['アイコンがない', 'assets/check-16.png', 'assets/check-17.png', 'check-17.png is no PNG'],
    ['アイコンの大きさが違う', 'assets/check-16.png', 'assets/check-20.png', 'is 20 × 20 px'],
    ['必要な大きさがない', '<bt:Image size="16" resid="pane.16"/>', '', 'lacks the sizes 16'],
    ['同じ名前の部品', 'id="Check.Button"', 'id="Aggregate.Button"', 'an id of its own'],
  ])('%s と分かる', (_name, from, to, fault) => {
    expect(spoiled(from, to)).toEqual(expect.arrayContaining([expect.stringContaining(fault)]));
  });

  test('リボンの先頭は集計', () => {
    const functions = [...manifest.matchAll(/<FunctionName>([^<]+)/g)].map((match) => match[1]);
    expect(functions).toEqual(['aggregate', 'check', 'makeRegister']);
    expect(manifest.indexOf('<FunctionName>')).toBeLessThan(manifest.indexOf('ShowTaskpane'));
  });
});
