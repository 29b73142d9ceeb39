/** How much two names have in common, 0 to 1: the share of their pairs of neighbouring letters (Dice). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [pairsOfA, pairsOfB] = [letterPairs(a), letterPairs(b)];
  if (pairsOfA.length + pairsOfB.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of pairsOfB) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsOfA) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(pair, count - 1);
  }
  return (2 * common) / (pairsOfA.length + pairsOfB.length);
}

function letterPairs(text: string): readonly string[] {
  const letters = [...text];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
