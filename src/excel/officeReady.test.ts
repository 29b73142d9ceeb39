import { isOffered } from './hostInfo';
import { whenReady } from './officeReady';

const scope = globalThis as { Office?: unknown };

afterEach(() => {
  delete scope.Office;
});

describe('Excel を待つ', () => {
  test.each([
    ['Excel の中', 'Excel', 'excel'],
    ['ほかのプログラムの中', 'Word', 'elsewhere'],
    ['ふつうのブラウザー', null, 'elsewhere'],
  ])('%s', async (_, host, kind) => {
    scope.Office = { onReady: () => Promise.resolve({ host, platform: null }) };
    expect(await whenReady()).toEqual({ kind });
  });

  test('office.js のないページ', async () => {
    expect(await whenReady()).toEqual({ kind: 'elsewhere' });
  });
});

test('新しい機能は、Excel が持ち、配る office.js にもあるときだけ使う', () => {
  class Library {
    resize(): void {
      return;
    }
  }
  const answer = (isSet: boolean): void => {
    scope.Office = { context: { requirements: { isSetSupported: () => isSet } } };
  };
  answer(true);
  expect(isOffered('ExcelApi', '1.13', Library, 'resize')).toBe(true);
  expect(isOffered('ExcelApi', '1.16', Library, 'valuesAsJson')).toBe(false);
  answer(false);
  expect(isOffered('ExcelApi', '1.13', Library, 'resize')).toBe(false);
});
