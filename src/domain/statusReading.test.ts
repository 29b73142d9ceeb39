import fc from 'fast-check';
import type { StatusReading } from './statusReading';
import { isBlank, isPlaceholder, readStatus } from './statusReading';
import { FIVE_WORDS } from './templates/fiveWords';

function told(reading: StatusReading): string {
  switch (reading.kind) {
    case 'exact':
    case 'spelling':
      return `${reading.kind} ${reading.status.label}`;
    case 'perhaps':
      return `perhaps ${reading.candidates.map(({ label }) => label).join('・')}`;
    case 'blank':
    case 'unknown':
      return reading.kind;
  }
}

describe('進捗状況の読み取り', () => {
  it.each(FIVE_WORDS.map(({ label }) => label))('「%s」はそのまま', (label) => {
    expect(told(readStatus(FIVE_WORDS, label))).toBe(`exact ${label}`);
  });

  it.each(FIVE_WORDS.flatMap(({ label, spellings }) => spellings.map((word) => [word, label] as const)))(
    '「%s」は「%s」の別の書き方',
    (word, label) => {
      expect(readStatus(FIVE_WORDS, word)).toMatchObject({ kind: 'spelling', status: { label }, raw: word });
    },
  );

  it.each(FIVE_WORDS.flatMap(({ label, perhaps }) => perhaps.map((word) => [word, label] as const)))(
    '「%s」は「%s」かもしれないが、人が決める',
    (word, label) => {
      const reading = readStatus(FIVE_WORDS, word);
      expect(reading.kind).toBe('perhaps');
      expect(told(reading)).toContain(label);
    },
  );

  it.each([
    ['', 'blank'],
    [' 　\n', 'blank'],
    ['概ね順調　', 'spelling 概ね順調'],
    [' 済', 'spelling 済'],
    ['(済)', 'spelling 済'],
    ['概ね　順調', 'spelling 概ね順調'],
    ['おおむね順調', 'spelling 概ね順調'],
    ['順調', 'perhaps 概ね順調'],
    ['完了', 'perhaps 済'],
    ['廃止', 'perhaps 済・休止'],
    ['延期', 'perhaps 遅れ・休止'],
    ['－', 'perhaps 未着手'],
    ['△', 'unknown'],
    ['Ａ', 'unknown'],
    ['「」', 'unknown'],
    ['順調に進んでいる', 'unknown'],
  ])('「%s」は %s', (raw, expected) => {
    expect(told(readStatus(FIVE_WORDS, raw))).toBe(expected);
  });

  it('どの言葉も、別の状況の別の書き方ではない', () => {
    for (const { label, spellings } of FIVE_WORDS) {
      for (const word of [label, ...spellings]) {
        const others = FIVE_WORDS.filter((status) => status.label !== label);
        expect(['unknown', 'perhaps']).toContain(readStatus(others, word).kind);
      }
    }
  });

  it('選択肢と一字でも違えば「そのまま」とは言わない', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'概ね順調遅れ済 　。（）') }), (raw) => {
        const isExact = readStatus(FIVE_WORDS, raw).kind === 'exact';
        expect(isExact).toBe(FIVE_WORDS.some(({ label }) => label === raw));
      }),
    );
  });
});

describe('欄を埋めただけの文字', () => {
  it.each([
    '－',
    '-',
    'ー',
    '−',
    '―',
    '該当なし',
    'なし',
    '同上',
    '〃',
    '前回と同じ',
    ' 同　上。',
    '（なし）',
  ])('「%s」', (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(['', '　', '対象業務を3業務選定。', 'なしの栽培を支援。', '1-1'])('「%s」は違う', (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  it('空欄', () => {
    expect(isBlank('　\n')).toBe(true);
    expect(isBlank('済')).toBe(false);
  });
});
