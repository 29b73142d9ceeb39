import type { TextField } from '../domain/checks/blanks';
import type { findingsJa } from './findings';
import type { Sentences } from './messages';

const TEXT_FIELD: Readonly<Record<TextField, string>> = {
  achievement: 'achievement',
  delayReason: 'reason of the delay',
  nextAction: 'next action',
};

/** The sentences of the check rules for an Excel that speaks English. */
export const findingsEn: Sentences<typeof findingsJa> = {
  R01: ({ activity, department }) =>
    `“${activity}” has no status. Ask ${department === '' ? 'the department in charge' : department}.`,
  R02: ({ activity, value, choices }) =>
    `“${value}” of “${activity}” is not a status (${choices.join(', ')}). Choose again.`,
  R03: ({ activity, value, proper }) =>
    `“${value}” of “${activity}” becomes “${proper}” (a difference in writing only).`,
  R04: ({ activity, value, candidates }) =>
    `Does “${value}” of “${activity}” mean ${candidates.map(quote).join(' or ')}? It is never changed by itself.`,
  R05: ({ activity, status }) => `“${activity}” is “${status}” without a reason. Write why, and until when.`,
  R06: ({ activity, status }) =>
    `The reason why “${activity}” is “${status}” does not say until when. Add the new date.`,
  R07: ({ activity, status }) => `“${activity}” is “${status}” without a reason. Write why.`,
  R08: ({ activity, status, year, because }) =>
    because === 'added'
      ? `“${activity}” belongs to a program added in ${year}, and is still “${status}” after that year. Check it.`
      : `“${activity}” is still “${status}” at the end of the plan (${year}). Check it.`,
  R09: ({ activity, status, value }) => thinAchievement(activity, status, value),
  R10: ({ activity, status, value }) => thinAchievement(activity, status, value),
  R11: ({ sheet }) =>
    `The reporting period of the sheet “${sheet}” cannot be read. Write it in the title, such as 令和4（2022）年度上半期.`,
  R12: ({ value }) => `“${value}” names different years. Correct one of them.`,
  R14: ({ activity, date, period }) =>
    activity === null
      ? `The reference day “${date}” is outside ${period}. Correct it on the sheet 設定.`
      : `“${date}” in “${activity}” is outside ${period}. Check that the figure is not of the period before.`,
  R15: ({ activity, count, places }) =>
    `“${activity}” was reported ${String(count)} times${places.length === 0 ? '' : ` (${places.map(({ sheet, cell }) => `${sheet}!${cell}`).join(', ')})`}. Keep one.`,
  R16: ({ program, departments }) =>
    `“${program}” stands under ${departments.map((name) => name || 'no department').join(' and ')}. Number them apart if they are two programs.`,
  R17: ({ what, one, other, difference }) =>
    `Are “${one}” and “${other}” the same ${what} (${part(difference.one)} and ${part(difference.other)})? Make them alike if so.`,
  R18: ({ activity }) =>
    `“${activity}” is not in the register. Run “Make register” again to add it, or check its name.`,
  R19: ({ activity, department }) => `No answer: ${department} “${activity}”. Ask for the report.`,
  R20: ({ program, department, year, successors }) =>
    `“${department}”, in charge of “${program}”, is ${successors.map(quote).join(' and ')} in ${year} (see the sheet 設定). Correct the department.`,
  R21: ({ program, departments }) =>
    `“${program}” has several departments (${departments.join(', ')}). Choose the one in charge; until then it is “${departments[0] ?? ''}”.`,
  R22: ({ name, shown, proposal }) =>
    `The number of “${name}” became “${shown}” (probably typed as “${proposal}”). The cell is made text and put right.`,
  R23: ({ what, number, names }) =>
    `The ${what} number “${number}” is used ${String(names.length)} times (${names.join(', ')}). Number them apart.`,
  R24: ({ what, number, name }) =>
    `Rows are not in the order of their numbers (${what} “${number} ${name}”). Check the number or the order.`,
  R25: ({ activity, value, apart }) =>
    apart === null
      ? `The amount “${value}” of “${activity}” is not a number. Enter figures alone, and the unit in the column 入力単位.`
      : `The amount “${value}” of “${activity}” has its unit inside. Move it to the column 入力単位 (${apart}).`,
  R26: ({ activity, value, unit, inside }) =>
    inside === null
      ? `The unit ${unit === '' ? '' : `“${unit}” `}of the amount “${value}” of “${activity}” is not known (円, 千円, 万円). Write it in the column 入力単位.`
      : `The amount “${value}” of “${activity}” stands under “${unit}” and says “${inside}”. Check which, and enter the yen in 金額（円）.`,
  R27: ({ activity, before, now }) =>
    `The amount of “${activity}” was ${before} the last time and is ${now} now. Is it another unit?`,
  R28: ({ activity, value, proper }) =>
    `“${value}” of “${activity}” has a wrong character. Is it “${proper}”?`,
  R29: ({ activity, indicator, kind, value, figure, unit, otherUnit }) =>
    otherUnit === null
      ? `${kind} “${value}” of the indicator “${indicator}” of “${activity}” has its unit inside. Part it into “${figure}” and “${unit}”.`
      : `${kind} “${value}” of the indicator “${indicator}” of “${activity}” stands under the unit “${otherUnit}”. Check which, and leave figures alone.`,
  R30: ({ activity, indicator, rate, actual, target, calculated }) =>
    `The rate ${rate} of the indicator “${indicator}” of “${activity}” is not ${actual} ÷ ${target} (${calculated}). Check which is right.`,
  R31: ({ line, name, table, calculated }) =>
    `Totals disagree: ${line} “${name}” (table ${String(table)}, calculated ${String(calculated)}). Press “Summarise” again.`,
  R32: ({ table, detail }) =>
    `The table says ${String(table)} activities, the details ${String(detail)}. Press “Summarise” again.`,
  R33: ({ count, total, exact, printed }) =>
    `${String(count)}/${String(total)} is ${exact}%. “100%” would be wrong, so “${printed}” is printed.`,
  R34: ({ footnote }) =>
    `Rounded percents do not add to 100. The note “${footnote}” is printed under the table.`,
  R35: ({ activity, before, now }) =>
    `“${activity}” was “${before}” the last time and is “${now}” now. Check which is right.`,
  R36: ({ activity, before, now, direction }) =>
    `“${activity}” went from “${before}” to “${now}”${direction === 'other' ? '' : ` (${direction})`}.`,
  R37: ({ activity, start }) =>
    `The achievement of “${activity}” is word for word that of the last time (${start}…). Check that it is of this period.`,
  R38: ({ activity, field, fault }) => {
    const where = `The ${TEXT_FIELD[field]} of “${activity}”`;
    switch (fault.kind) {
      case 'noFullStop':
        return `${where} does not end with 。 (…${fault.end}).`;
      case 'halfWidthKana':
        return `${where} has half-width kana “${fault.characters}”. Make them full-width.`;
      case 'machineDependent':
        return `${where} has characters “${fault.characters}” that not every PC shows alike. Write them otherwise.`;
    }
  },
  R39: ({ activity, field, value, candidate }) =>
    `“${value}” in the ${TEXT_FIELD[field]} of “${activity}”: is “${candidate}” meant?`,
  R40: ({ sheet, cells }) =>
    cells === null
      ? `Cells with another drop-down were pasted into the status column of “${sheet}”. Put the drop-down back?`
      : `Pasting removed the drop-down of ${cells} on “${sheet}”. Put it back?`,
  R41: ({ sheet }) =>
    sheet === null
      ? 'This workbook is read-only: it is read, and nothing is written.'
      : `The sheet “${sheet}” is protected: it is read, and nothing is written.`,
  R42: ({ what, sheet, line, activity }) =>
    `A hidden ${what} holds entries (“${sheet}”${what === 'sheet' ? '' : ` ${what} ${line}`}${activity === null ? '' : `, “${activity}”`}). Check whether they belong to the report.`,
  R46: ({ program, levelName }) =>
    `“${program}” has no ${levelName} (it is in no row of the table). Fill in 見出しID on the sheet 台帳_事業.`,
  R47: ({ count, kinds }) =>
    `Not counted: ${String(count)} (${kinds.map((each) => `${each.kind} ${String(each.count)}`).join(', ')}).`,
  R48: ({ text, table }) => `The text says “${text}”, the table “${table}”. Correct the text?`,
  R50: ({ sheet, cells }) =>
    `The generated table on the sheet “${sheet}” was edited by hand (${cells.join(', ')}). Making it again removes the edits.`,
};

function quote(word: string): string {
  return `“${word}”`;
}

function part(text: string): string {
  return text === '' ? 'nothing' : quote(text);
}

function thinAchievement(activity: string, status: string, value: string): string {
  return value === ''
    ? `“${activity}” is “${status}” but no achievement is written. Write it.`
    : `“${activity}” is “${status}” but its achievement is only “${value}”. Write what was done.`;
}
