import { makeFinding } from './finding';
import type { RegisterRule } from './rule';
import { ofProgram } from './sameProgramName';

/** R21: several 担当課 in one cell, and none marked as the one in charge: the first is asked until a person says. */
export const checkSeveralDepartments: RegisterRule = (context) =>
  context.register.programs.flatMap((program) => {
    if (!lacksLead(program.department)) return [];
    const departments = departmentsIn(program.department);
    return [
      makeFinding({
        rule: 'R21',
        ...ofProgram(context, program),
        field: 'department',
        value: program.department,
        blanks: { program: program.name, departments },
      }),
    ];
  });

const OFFICE = /(?:課|室|所|館|センター|局|部|係|署|園|院|校|会|担当|チーム)$/u;
const DIVISION = /(?:課|室|所|館|センター|署|事務局)$/u;
const BUREAU = /(?:部|局)$/u;

/** What parts one office from the next, or marks one: a text without any of it is one name, as nearly all are. */
const MAY_SAY_MORE = /[／/、､，,;；\s\u3000◎○☆（(]/u;

/** How the register marks 主管課, and how cities do: 「保育課（主管）、こども家庭課」, 「◎保育課、こども家庭課」. */
const LEAD = /^[◎○☆]\s*|\s*\((?:主管|主担当|主)課?\)$/gu;

/**
 * 主管課 of a text that names one office or several: the one that is marked, else the first; empty where it names none.
 */
export function leadDepartment(text: string): string {
  return departmentsIn(text)[0] ?? '';
}

/** The same offices, with 主管課 marked. */
export function withLead(text: string, lead: string): string {
  const others = departmentsIn(text).filter((name) => name !== lead);
  return [`${lead}（主管）`, ...others].join('、');
}

/** True of several offices of which none is marked. */
export function lacksLead(text: string): boolean {
  return departmentsIn(text).length > 1 && !namesLead(text);
}

function namesLead(text: string): boolean {
  return partsOf(text).filter((part) => unmarked(part) !== part).length === 1;
}

function unmarked(part: string): string {
  return part.replace(LEAD, '');
}

/**
 * The offices that a text names, 主管課 first where one is marked: parted by ／、, and line breaks, and by a blank between two 課. 「企画部 企画政策課」 is one
 * office with the 部 above it, 「みどり公園・水辺課」 one with a ・ in its name.
 */
export function departmentsIn(text: string): readonly string[] {
  if (!MAY_SAY_MORE.test(text)) return [text];
  const parts = partsOf(text);
  const names = parts.map(unmarked);
  const [first = '', second = ''] = names;
  const isBureauAbove =
    names.length === 2 && BUREAU.test(first) && !DIVISION.test(first) && DIVISION.test(second);
  const areOffices = names.every((name) => OFFICE.test(name.replace(/\(.*$/u, '')));
  if (names.length < 2) return namesLead(text) ? names : [text];
  if (!areOffices || isBureauAbove) return [text];
  const isLead = (_name: string, at: number): boolean => namesLead(text) && parts[at] !== names[at];
  return [...names.filter(isLead), ...names.filter((name, at) => !isLead(name, at))];
}

function partsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .split(/[/、,;\r\n]/u)
    .flatMap(splitAtBlanks)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function splitAtBlanks(part: string): readonly string[] {
  const pieces = part.split(/\s+/u).filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every((piece) => DIVISION.test(unmarked(piece))) ? pieces : [part];
}
