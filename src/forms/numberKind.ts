import type { ColumnPlan, FieldFinding } from './columnPlan';
import { fixedFinding } from './columnPlan';
import type { Field } from './field';
import { readFieldCell } from './fieldCells';
import type { Table } from './rowScan';

const ROWS_LOOKED_AT = 400;

/**
 * Whether № numbers the activities or the programs, told by where it is written: a number that stands only on the
 * first row of a program is the program's, one that stands on every row is the activity's.
 */
export function settleNumbers(table: Table): ColumnPlan {
  const { plan } = table;
  const number = fixedFinding(plan, 'number');
  const programNumber = fixedFinding(plan, 'programNumber');
  const program = fixedFinding(plan, 'program');
  if (table.anchor.field !== 'activity')
    return number && !programNumber ? renamed(plan, number, 'programNumber') : plan;
  if (!program || (number && programNumber)) return plan;
  if (number && isOncePerProgram(table, number, program)) return renamed(plan, number, 'programNumber');
  if (programNumber && isOnEveryRow(table, programNumber, program))
    return renamed(plan, programNumber, 'number');
  return plan;
}

function renamed(plan: ColumnPlan, finding: FieldFinding, field: Field): ColumnPlan {
  const swap = (other: FieldFinding): FieldFinding =>
    other === finding ? { ...other, field, reason: 'values', confidence: 'likely' } : other;
  return { ...plan, fixed: plan.fixed.map(swap), findings: plan.findings.map(swap) };
}

function isOncePerProgram(table: Table, number: FieldFinding, program: FieldFinding): boolean {
  const seen = lookAtRows(table, number, program);
  return seen.numberedRows > 0 && seen.unnumbered > 0 && seen.numberedWithin === 0;
}

function isOnEveryRow(table: Table, number: FieldFinding, program: FieldFinding): boolean {
  const seen = lookAtRows(table, number, program);
  return seen.unnumbered === 0 && seen.differentWithin > 0;
}

interface Seen {
  readonly numberedRows: number;
  /** Activity rows without a number of their own. */
  readonly unnumbered: number;
  /** Rows with a number that go on with the program of the row above. */
  readonly numberedWithin: number;
  /** Of those, with another number than the row above. */
  readonly differentWithin: number;
}

function lookAtRows({ view, anchor, band, to }: Table, number: FieldFinding, program: FieldFinding): Seen {
  const seen = { numberedRows: 0, unnumbered: 0, numberedWithin: 0, differentWithin: 0 };
  let programBefore = '';
  let numberBefore = '';
  for (let row = band.bottom + 1; row <= Math.min(to, view.lastRow, band.bottom + ROWS_LOOKED_AT); row++) {
    if (readFieldCell(view, anchor, row).from !== 'own') continue;
    const numberCell = readFieldCell(view, number, row);
    const programCell = readFieldCell(view, program, row);
    const goesOn = programCell.from !== 'own' || programCell.source.value === programBefore;
    if (numberCell.from === 'own') {
      seen.numberedRows++;
      if (goesOn && programBefore !== '') seen.numberedWithin++;
      if (goesOn && programBefore !== '' && numberCell.source.value !== numberBefore) seen.differentWithin++;
      numberBefore = numberCell.source.value;
    } else seen.unnumbered++;
    if (programCell.from === 'own') programBefore = programCell.source.value;
  }
  return seen;
}
