import fc from 'fast-check';
import { packReturns, unpackReturns } from './returnsMemory';

const print = fc.option(fc.stringMatching(/^[0-9a-z]{0,8}$/), { nil: null });
const memory = fc.record({
  base: fc.dictionary(
    fc.stringMatching(/^e 20\d\dH1 A\d{4} 1$/),
    fc.array(print, { minLength: 4, maxLength: 4 }),
  ),
  savedAt: fc.dictionary(
    fc.stringMatching(/^e 20\d\dH1 A\d{4} 1$/),
    fc.integer({ min: 0, max: 8_640_000_000_000 }),
  ),
  settled: fc.dictionary(
    fc.stringMatching(/^(?:20\d\dH1 A\d{4}|u P\d{3} .{0,9})$/),
    fc.stringMatching(/^[0-9a-z]{1,8}$/),
  ),
});

test('取り込んだ回答の記憶は、ブックに入れて読み戻しても同じ', () => {
  fc.assert(
    fc.property(memory, (before) => {
      const stored: unknown = JSON.parse(JSON.stringify(packReturns(before)));
      const after = unpackReturns(stored as ReturnType<typeof packReturns>);
      expect({ ...after, base: { ...after.base } }).toEqual({
        base: { ...before.base },
        savedAt: { ...before.savedAt },
        settled: { ...before.settled },
      });
    }),
  );
});

test('何も覚えていなければ、何も知らない', () => {
  expect(unpackReturns(undefined)).toEqual({ base: {}, savedAt: {}, settled: {} });
});
