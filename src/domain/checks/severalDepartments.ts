import { makeFinding } from './finding';
import type { RegisterRule } from './rule';
import { ofProgram } from './sameProgramName';

/** R21: several 担当課 in one cell: who is asked, and under whom it is listed, is open. */
export const checkSeveralDepartments: RegisterRule = (context) =>
  context.register.programs.flatMap((program) => {
    const departments = departmentsIn(program.department);
    if (departments.length < 2) return [];
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

/**
 * The offices that a text names: parted by ／、, and line breaks, and by a blank between two 課. 「企画部 企画政策課」 is one
 * office with the 部 above it, 「みどり公園・水辺課」 one with a ・ in its name.
 */
export function departmentsIn(text: string): readonly string[] {
  const parts = text
    .normalize('NFKC')
    .split(/[/、,;\r\n]/u)
    .flatMap(splitAtBlanks)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  const isBureauAbove =
    parts.length === 2 && BUREAU.test(first) && !DIVISION.test(first) && DIVISION.test(second);
  const areOffices = parts.every((part) => OFFICE.test(part.replace(/\(.*$/u, '')));
  return parts.length > 1 && areOffices && !isBureauAbove ? parts : [text];
}

function splitAtBlanks(part: string): readonly string[] {
  const pieces = part.split(/\s+/u).filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every((piece) => DIVISION.test(piece)) ? pieces : [part];
}
