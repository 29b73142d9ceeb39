import { readAmount, withProperNumerals } from '../amount';
import { readQuantity } from '../quantity';
import type { ProgressEntry, Register } from '../register';
import type { TextField } from './blanks';
import type { Finding } from './finding';
import { withLead } from './severalDepartments';

/** One change to the workbook that a person is shown before it is made. */
export type RepairStep =
  | {
      readonly kind: 'words';
      readonly finding: Finding;
      readonly where: 'register' | 'office';
      /** What the cell says now, and will say. */
      readonly before: string;
      readonly after: string;
    }
  /** The drop-down of 進捗状況 is put back. */
  | { readonly kind: 'dropDown'; readonly finding: Finding };

/** The change that keeps a finding's meaning, and may be made for many at once; null where a person must decide. */
export function safeRepair(finding: Finding): RepairStep | null {
  if (finding.rule === 'R40') return { kind: 'dropDown', finding };
  const { repair } = finding;
  if (repair === null) return null;
  return { kind: 'words', finding, where: repair.where, before: repair.before, after: repair.after };
}

/** Words that a person may choose from, one finding at a time: each may change what the cell means. */
export function choicesOf(finding: Finding): readonly string[] {
  switch (finding.rule) {
    case 'R04':
      return finding.blanks.candidates;
    case 'R20':
      return finding.blanks.successors;
    case 'R21':
      return finding.blanks.departments;
    case 'R28':
      // In an amount of its own it is mended in one go.
      return finding.repair ? [] : [finding.blanks.proper];
    case 'R39':
      return [finding.blanks.candidate];
    default:
      return [];
  }
}

/** The change that a person chose; null for a word that was not offered, or a cell that no longer holds it. */
export function chosenRepair(finding: Finding, word: string, register: Register): RepairStep | null {
  if (!choicesOf(finding).includes(word)) return null;
  if (finding.rule === 'R20' || finding.rule === 'R21') {
    const before = register.programs.find(({ id }) => id === finding.programId)?.department ?? '';
    const after = finding.rule === 'R21' ? withLead(before, word) : before.replace(finding.value, word);
    return before === after ? null : { kind: 'words', finding, where: 'register', before, after };
  }
  const entry = register.entries[finding.entry ?? -1];
  if (!entry) return null;
  if (finding.rule === 'R04') {
    return { kind: 'words', finding, where: 'register', before: entry.status, after: word };
  }
  if (!isTextField(finding.field)) return null;
  const before = entry[finding.field];
  const after = before.replaceAll(finding.value, word);
  return before === after ? null : { kind: 'words', finding, where: 'register', before, after };
}

/**
 * The register with the changes that concern it. A cell that no longer says what the finding saw is left alone: its
 * step comes back in `left`.
 */
export function repairRegister(
  register: Register,
  steps: readonly RepairStep[],
): { readonly register: Register; readonly left: readonly RepairStep[] } {
  let repaired = register;
  const left: RepairStep[] = [];
  for (const step of steps) {
    if (step.kind !== 'words' || step.where !== 'register') continue;
    const next = withWords(repaired, step);
    if (next === null) left.push(step);
    else repaired = next;
  }
  return { register: repaired, left };
}

function withWords(
  register: Register,
  { finding, before, after }: Extract<RepairStep, { kind: 'words' }>,
): Register | null {
  const { field, entry: index, activityId, programId } = finding;
  switch (field) {
    case 'status':
    case 'achievement':
    case 'delayReason':
    case 'nextAction': {
      const entry = register.entries[index ?? -1];
      if (index === null || entry?.[field] !== before) return null;
      const changed: ProgressEntry = { ...entry, [field]: after };
      return { ...register, entries: register.entries.with(index, changed) };
    }
    case 'amount':
      return withAmount(register, finding, before);
    case 'figure':
      return withFigure(register, finding, before);
    case 'activityNumber': {
      const at = register.activities.findIndex(({ id }) => id === activityId);
      const activity = register.activities[at];
      if (activity?.displayNumber !== before) return null;
      return { ...register, activities: register.activities.with(at, { ...activity, displayNumber: after }) };
    }
    case 'programNumber': {
      const at = register.programs.findIndex(({ id }) => id === programId);
      const program = register.programs[at];
      if (program?.displayNumber !== before) return null;
      return { ...register, programs: register.programs.with(at, { ...program, displayNumber: after }) };
    }
    case 'department': {
      const at = register.programs.findIndex(({ id }) => id === programId);
      const program = register.programs[at];
      if (program?.department !== before) return null;
      return { ...register, programs: register.programs.with(at, { ...program, department: after }) };
    }
    default:
      return null;
  }
}

/** The unit moves into its own column; the yen stay, or are known now. */
function withAmount(register: Register, { measure }: Finding, before: string): Register | null {
  const { effects = [] } = register;
  const effect = effects[measure ?? -1];
  const reading = readAmount(withProperNumerals(before) ?? before);
  if (measure === undefined || effect?.value !== before || reading.kind !== 'withUnit') return null;
  const { figure: value, unit, yen: amountYen } = reading;
  return { ...register, effects: effects.with(measure, { ...effect, value, unit, amountYen }) };
}

function withFigure(register: Register, { measure }: Finding, before: string): Register | null {
  const { indicators = [] } = register;
  const indicator = indicators[measure ?? -1];
  const read = readQuantity(before);
  if (measure === undefined || indicator?.value !== before || !read) return null;
  const value = read.figure.startsWith('約') ? read.figure : String(read.value);
  return { ...register, indicators: indicators.with(measure, { ...indicator, value, unit: read.unit }) };
}

function isTextField(field: Finding['field']): field is TextField {
  return field === 'achievement' || field === 'delayReason' || field === 'nextAction';
}
