import { fuzzRound, fuzzSeeds } from '../../test/workbooks/fuzzedFiles';

it('どう壊しても、例外を投げず、断るか、すべてを読む', () => {
  const seeds = fuzzSeeds();
  const outcomes = new Set<string>();
  for (let number = 1; number <= 400; number++) outcomes.add(fuzzRound(seeds, number).outcome);
  // Enough of each kind for the rounds to mean something.
  for (const wanted of ['read', 'corrupt', 'truncated', 'malformed']) expect(outcomes).toContain(wanted);
}, 60_000);
