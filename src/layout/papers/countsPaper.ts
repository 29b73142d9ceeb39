import type { Register } from '../../domain/register';
import { comparePeriods } from '../../domain/reportPeriod';
import { tally } from '../../domain/tally';
import { warekiYear } from '../../domain/wareki';
import { cellArea, MAX_ROWS } from '../../workbook/address';
import { FONT, HEAD_FILL, TABLE_PT } from '../paperStyle';
import { NAME, SHEET } from '../sheetNames';
import type { Paper, Written } from './paper';

const HEADINGS = ['報告期ID', '年度西暦', '和暦', '見出し', '状況', '活動数'] as const;
const WIDTHS = [12, 10, 14, 44, 14, 10] as const;

/**
 * 公開用データ: a row a count for every period that was reported on, zeros too; one heading row, nothing merged, the
 * Western year beside the Japanese one (the national rules for machine-readable tables). Values, not formulas: what
 * was published stays when the sheet is taken to another workbook.
 */
export function countsPaper(register: Register): Paper {
  const reported = new Set(register.entries.map(({ periodId }) => periodId));
  const periods = register.periods.filter(({ id }) => reported.has(id)).sort(comparePeriods);
  const rows = periods.flatMap(({ id, fiscalYear }) => {
    const counted = tally(register, id);
    return counted.rows.flatMap(({ label, counts }) =>
      counted.statuses.map((status, column): Written[] => [
        { text: id },
        { number: fiscalYear },
        { text: `${warekiYear(fiscalYear)}年度` },
        { text: label },
        { text: status.label },
        { number: counts[column] ?? 0 },
      ]),
    );
  });
  const columns = WIDTHS.length;
  return {
    sheet: SHEET.counts,
    name: NAME.counts,
    cells: [HEADINGS.map((text) => ({ text })), ...rows],
    merges: [],
    looks: [
      { area: cellArea(0, 0, rows.length + 1, columns), format: { fontName: FONT, fontSizePt: TABLE_PT } },
      { area: cellArea(0, 0, 1, columns), format: { bold: true, fill: HEAD_FILL } },
    ],
    rowHeights: [],
    widths: WIDTHS,
    setup: {
      orientation: 'portrait',
      paper: 'A4',
      printArea: cellArea(0, 0, MAX_ROWS, columns),
      titleRows: { row: 0, count: 1 },
      fitToWidth: true,
      marginsPt: { top: 54, bottom: 54, left: 50, right: 50 },
      footerCenter: '&P/&N',
      centerHorizontally: true,
    },
    frozenRows: 1,
  };
}
