/** The next id of a series (`P001`, `A0001`): one more than the highest in use, so that none is ever given twice. */
export function nextId(prefix: string, used: readonly { readonly id: string }[], width: number): string {
  let highest = 0;
  for (const { id } of used) {
    const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : NaN;
    if (Number.isInteger(number) && number > highest) highest = number;
  }
  return `${prefix}${String(highest + 1).padStart(width, '0')}`;
}

/** The same for a long list: looks at the list once. */
export function idSeries(
  prefix: string,
  used: readonly { readonly id: string }[],
  width: number,
): () => string {
  let next = Number(nextId(prefix, used, 1).slice(prefix.length));
  return () => `${prefix}${String(next++).padStart(width, '0')}`;
}
