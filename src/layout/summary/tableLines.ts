import type { Tally, TallyGroup, TallyRow } from '../../domain/tally';

/** A line of the 活動数一覧 under its headings: a heading that is counted, or the subtotal of those above it. */
export type TableLine =
  | { readonly kind: 'heading'; readonly row: TallyRow }
  | {
      readonly kind: 'subtotal';
      readonly group: TallyGroup;
      /** Lines that it adds up, counted from the first line of the table. */
      readonly first: number;
      readonly count: number;
    };

/** Lines of the sheet that stand together. Rows count from zero. */
export interface RowRun {
  readonly row: number;
  readonly count: number;
}

/** The counted headings in the order of the plan; behind the last one of a 目標 its subtotal (domain §8.5). */
export function tableLines(tally: Tally): readonly TableLine[] {
  const lines: TableLine[] = [];
  let first = 0;
  tally.rows.forEach((row, index) => {
    const groupOf = (candidate: TallyRow | undefined): TallyGroup | undefined =>
      tally.groups.find(({ node }) => node.id === candidate?.node.parentId);
    const group = groupOf(row);
    if (group !== groupOf(tally.rows[index - 1])) first = lines.length;
    lines.push({ kind: 'heading', row });
    if (group && group !== groupOf(tally.rows[index + 1]))
      lines.push({ kind: 'subtotal', group, first, count: lines.length - first });
  });
  return lines;
}

/** Where the counted headings stand, without the subtotals between them; `firstRow` is the table's first line. */
export function headingRuns(lines: readonly TableLine[], firstRow: number): readonly RowRun[] {
  const runs: RowRun[] = [];
  let start: number | null = null;
  lines.forEach(({ kind }, index) => {
    if (kind === 'heading') start ??= index;
    if (start === null || (kind === 'heading' && lines[index + 1]?.kind === 'heading')) return;
    runs.push({ row: firstRow + start, count: (kind === 'heading' ? index + 1 : index) - start });
    start = null;
  });
  return runs;
}
