import { isStill, stampOf } from './fileStamp';
import { copyNameOf } from './overwrite';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

describe('上書き', () => {
  test.each([
    ['総括.xlsx', '総括_控え20260401-0905.xlsx'],
    ['R4.上半期.xlsm', 'R4.上半期_控え20260401-0905.xlsm'],
    ['総括', '総括_控え20260401-0905'],
  ])('%s の控えの名前は %s', (name, copy) => {
    expect(copyNameOf(name, new Date(2026, 3, 1, 9, 5))).toBe(copy);
  });

  test('時刻が変わっても中身が同じなら同じファイル、中身が変われば別のファイルである', async () => {
    const stamp = await stampOf(bytesOf('50活動'));
    expect(await isStill(stamp, new File(['50活動'], 'a.xlsx', { lastModified: 1 }))).toBe(true);
    expect(await isStill(stamp, new File(['51活動'], 'a.xlsx', { lastModified: 1 }))).toBe(false);
    expect(await isStill(stamp, new File(['50活動 '], 'a.xlsx'))).toBe(false);
  });
});
