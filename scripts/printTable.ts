/** Prints rows under their headings, numbers to the right. Japanese letters take two columns of a terminal. */
export function printTable(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const lines = [headings, ...rows].map((line) => line.map((cell) => cellText(cell)));
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => width(line[column] ?? ''))));
  for (const [index, line] of lines.entries()) {
    const cells = line.map((text, column) => {
      const space = ' '.repeat((widths[column] ?? 0) - width(text));
      return typeof rows[0]?.[column] === 'number' ? space + text : text + space;
    });
    console.log(cells.join('  ').trimEnd());
    if (index === 0) console.log(widths.map((count) => '-'.repeat(count)).join('  '));
  }
  console.log('');
}

function cellText(cell: string | number): string {
  return typeof cell === 'number' ? Math.round(cell).toLocaleString('en-US') : cell;
}

function width(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u0020-\u007e]/.test(letter) ? 1 : 2), 0);
}
