import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAuditAnswer } from '../../scripts/auditAnswer';
import { unfitLocked } from '../../scripts/lockedLicences';

test('問い合わせ先が答えなければ、脆弱性がないとは言わない', () => {
  const refused = JSON.stringify({ message: '405 Method Not Allowed - POST https://registry/x', error: {} });
  expect(readAuditAnswer(refused)).toEqual({ kind: 'unanswered', reason: '405 Method Not Allowed' });
  expect(readAuditAnswer('')).toEqual({ kind: 'unanswered', reason: '' });
  expect(readAuditAnswer('npm error code ENOLOCK\nnpm error x')).toMatchObject({ kind: 'unanswered' });
});

test('脆弱性のあるパッケージを、重さとともに並べる', () => {
  const report = {
    auditReportVersion: 2,
    vulnerabilities: { b: { severity: 'low' }, a: { severity: 'high' } },
  };
  expect(readAuditAnswer(JSON.stringify(report))).toEqual({
    kind: 'answered',
    faults: ['a (high)', 'b (low)'],
  });
});

test('パッケージの使用許諾は、使い道に合うものだけ', () => {
  const text = readFileSync(join(__dirname, '../../package-lock.json'), 'utf8');
  expect(unfitLocked((JSON.parse(text) as { packages: Parameters<typeof unfitLocked>[0] }).packages)).toEqual(
    [],
  );
});

test('道具なら使える許諾でも、配布するものには使えない。分からないものは通さない', () => {
  const sentences = unfitLocked({
    '': {},
    'node_modules/a': { license: 'MPL-2.0' },
    'node_modules/b': { license: 'MPL-2.0', dev: true },
    'node_modules/c': { license: 'GPL-3.0-only', dev: true },
    'node_modules/d': { dev: true },
    'node_modules/e': { dev: true, optional: true },
  });
  expect(sentences).toEqual([
    'node_modules/a: MPL-2.0 は配布するものに使えません。',
    'node_modules/c: GPL-3.0-only は開発の道具に使えません。',
    'node_modules/d: 使用許諾が分かりません。',
  ]);
});
