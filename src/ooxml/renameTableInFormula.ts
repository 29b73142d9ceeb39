const STRING = /"(?:[^"]|"")*"?/y;
const QUOTED = /'(?:[^']|'')*'?/y;
const WORD = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/uy;

/** Names a table anew in a formula, in front of brackets or alone. What stands inside brackets are its columns. */
export function renameTableInFormula(formula: string, from: string, to: string): string {
  const wanted = from.toLowerCase();
  let out = '';
  let position = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = position;
    return pattern.exec(formula)?.[0] ?? null;
  };
  while (position < formula.length) {
    const char = formula[position] ?? '';
    const skipped =
      char === '['
        ? bracketed(formula, position)
        : char === '"'
          ? take(STRING)
          : char === "'"
            ? take(QUOTED)
            : null;
    const word = skipped === null ? take(WORD) : null;
    const piece = skipped ?? word ?? char;
    position += piece.length;
    const isName = word?.toLowerCase() === wanted && !'(!'.includes(formula[position] ?? ' ');
    out += isName ? to : piece;
  }
  return out;
}

/** From a bracket to the one that closes it; `'` takes the meaning from the character after it. */
function bracketed(formula: string, start: number): string {
  let depth = 0;
  for (let index = start; index < formula.length; index++) {
    const char = formula[index];
    if (char === "'") index++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return formula.slice(start, index + 1);
  }
  return formula.slice(start);
}
