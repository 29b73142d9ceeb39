import fc from 'fast-check';
import { distinctFileNames, fileStem } from './fileName';

test('どんな名前からも、Windows が受け付けるファイル名ができる', () => {
  const texts = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '市民課／総務課',
        'CON',
        'lpt1.課',
        '課...',
        ' . ',
        '総務課\n人事係',
        '保育課',
        '保育課',
      ),
      fc.string({ unit: fc.constantFrom('<', '>', ':', '"', '/', '\\', '|', '?', '*', '.', ' ', 'あ') }),
    ),
  );
  fc.assert(
    fc.property(texts, (names) => {
      const files = distinctFileNames(names, 'xlsx');
      for (const file of files) {
        expect(file).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]/u);
        expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./iu);
        expect(file).toMatch(/[^. ]\.xlsx$/u);
        expect([...file].length).toBeLessThan(100);
      }
      expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(names.length);
    }),
  );
});

test('使えない記号は全角にし、同じ名前には番号を付ける', () => {
  expect(fileStem('市民課/窓口:1')).toBe('市民課／窓口：1');
  expect(distinctFileNames(['保育課', '保育課', 'ﾎｲｸ課', 'ホイク課'], 'xlsx')).toEqual([
    '保育課.xlsx',
    '保育課（2）.xlsx',
    'ﾎｲｸ課.xlsx',
    'ホイク課（2）.xlsx',
  ]);
});
