import type { Sentences } from './messages';
import type { readabilityJa } from './readabilityJa';

export const readabilityEn: Sentences<typeof readabilityJa> = {
  title: 'Machine readability',
  why: 'Looks whether the register’s sheets keep the national rules for machine-readable tables: one table a sheet, one row of headings, no merged cells, no units inside values.',
  run: 'Check the register’s sheets',
  passed: (sheets) => `All ${String(sheets)} sheets of the register keep the rules.`,
  found: (count) => `Places that break a rule: ${String(count)}`,
  exempt: 'The sheet “設定” and the printed papers are for people to read, and are not checked.',
  fault: {
    severalTables: (value) =>
      `Another table, “${value}”, stands on this sheet. Move it to a sheet of its own.`,
    besideTable: (value) =>
      `“${value}” stands outside the table. Move notes to another sheet, or add a column for them.`,
    headingAgain: () => 'The headings stand again among the rows. Delete that row.',
    merged: () => 'Cells are merged. Unmerge them and fill in every row.',
    hiddenRow: () => 'A row is hidden. Unhide it.',
    hiddenColumn: () => 'A column is hidden. Unhide it.',
    blankRow: () => 'A blank row parts the table. Delete it.',
    spacing: (value) => `“${value}” has blanks or line breaks that only shape it. Delete them.`,
    unitInValue: (value) =>
      `“${value}” has a unit in the value. Leave the number alone and name the unit in the heading or in a column.`,
    formula: () => 'A formula stands here. Copy it and paste it as a value.',
    error: (value) => `The cell shows the error “${value}”. Enter its value again.`,
  },
};
