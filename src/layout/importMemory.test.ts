import fc from 'fast-check';
import { importsToRestore, packImports, restoreImports, sameImports, unpackImports } from './importMemory';

const print = fc.option(fc.constantFrom('', 'a1b2c3d', 'z9'));
const base = fc.dictionary(
  fc.constantFrom('p P001', 'a A0001', 'e 2022H1 A0001 1', 'e 2022H1 A0002 2'),
  fc.array(print, { minLength: 1, maxLength: 6 }),
);

test('覚えた取込は、短くしまっても元のとおりに戻る', () => {
  fc.assert(
    fc.property(base, (rows) => {
      expect(unpackImports(packImports(rows))).toEqual({ ...rows });
    }),
  );
});

test('取り消すと、前に覚えていたとおりになる', () => {
  fc.assert(
    fc.property(fc.option(base, { nil: undefined }), base, (before, after) => {
      const [old, now] = [before && packImports(before), packImports(after)];
      expect(restoreImports(now, importsToRestore(old, now))).toEqual(old);
      expect(sameImports(old, now)).toBe(JSON.stringify(sorted(old)) === JSON.stringify(sorted(now)));
    }),
  );
});

function sorted(rows: Readonly<Record<string, string>> | undefined): unknown {
  return rows === undefined ? null : Object.entries(rows).sort();
}

test('取り込まない操作の取消しは、覚えた取込を変えない', () => {
  const now = { 'p P001': 'a' };
  expect(restoreImports(now, undefined)).toBe(now);
});
