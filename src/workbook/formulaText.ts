/** A text as a formula's own string: `"` doubled. */
export function formulaString(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/**
 * A text as a criterion that COUNTIFS compares letter by letter: wildcards are escaped, and a leading `=` keeps it from
 * reading `>5` or `(1)` as something else.
 */
export function equalsCriterion(text: string): string {
  return formulaString(`=${text.replace(/[~*?]/g, '~$&')}`);
}

/** `Progress[進捗状況]`: a column of a table, special characters escaped (`[ ] # '` by `'`; support f5ed2452). */
export function tableColumn(table: string, column: string): string {
  return `${table}[${column.replace(/['[\]#@]/g, "'$&")}]`;
}
