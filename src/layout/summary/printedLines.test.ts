import * as fc from 'fast-check';
import type { PaperLine } from '../../domain/paperLines';
import { lineEdits, rememberLines } from './printedLines';

const LINES: readonly PaperLine[] = [
  { kind: 'viewpoint', text: '(1)民間活力の活用' },
  { kind: 'program', text: '民間活力活用事業【重点】', programId: 'P001', activityId: null },
  { kind: 'item', text: '4月から委託。', key: 'k1', programId: 'P001', activityId: 'A0001' },
  { kind: 'item', text: 'ヒアリングを実施。', key: 'k2', programId: 'P001', activityId: 'A0002' },
  { kind: 'program', text: '広告事業', programId: 'P002', activityId: null },
  { kind: 'item', text: '広告枠を募集。', key: 'k3', programId: 'P002', activityId: 'A0003' },
];
const PRINTED = [
  '(1)民間活力の活用',
  '民間活力活用事業【重点】',
  '・4月から委託。',
  '・ヒアリングを実施。',
  '広告事業',
  '・広告枠を募集。',
];
const remembered = rememberLines(LINES, '・');

function edits(now: readonly string[]) {
  const { changed, removed, added, headings } = lineEdits(remembered, now, '・');
  return { changed: [...changed], removed: [...removed], added, headings };
}

const NOTHING = { changed: [], removed: [], added: [], headings: [] };

test('誰も触っていなければ、何も変わっていない', () => {
  expect(edits([...PRINTED, ''])).toEqual(NOTHING);
});

test('紙の上で直した文は、その行の掲載文になる', () => {
  const now = PRINTED.with(2, '・4月から2校で委託。');
  expect(edits(now)).toEqual({ ...NOTHING, changed: [['k1', '4月から2校で委託。']] });
});

test('紙の上に足した行は、上の行の事業の文になる', () => {
  const now = PRINTED.toSpliced(4, 0, '・次年度の候補を選定。');
  expect(edits(now)).toEqual({
    ...NOTHING,
    added: [{ programId: 'P001', activityId: 'A0002', afterKey: 'k2', text: '次年度の候補を選定。' }],
  });
});

test('紙の上で消した行は、掲載しない行になる', () => {
  expect(edits(PRINTED.toSpliced(3, 1))).toEqual({ ...NOTHING, removed: ['k2'] });
  expect(edits(PRINTED.with(3, ''))).toEqual({ ...NOTHING, removed: ['k2'] });
});

test('見出しを書き換えたら、人に尋ねる', () => {
  expect(edits(PRINTED.with(4, '広告の事業'))).toEqual({ ...NOTHING, headings: [4] });
});

test('人が書いた文は、どんな直し方をしても、必ずどこかに残る', () => {
  const text = fc.constantFrom(...PRINTED, '・新しい文。', '・直した文。', '');
  fc.assert(
    fc.property(fc.array(text, { maxLength: 9 }), (now) => {
      const found = lineEdits(remembered, now, '・');
      const known = new Set([...PRINTED, '']);
      const typed = now.filter((line) => !known.has(line)).map((line) => line.slice(1));
      const seen = [...found.changed.values(), ...found.added.map(({ text: line }) => line)];
      const asked = found.headings.map((row) => now[row]?.slice(1));
      for (const line of typed) expect([...seen, ...asked]).toContain(line);
    }),
  );
});
