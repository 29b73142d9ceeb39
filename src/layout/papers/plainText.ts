import { sectionThreeLines, sectionTwoLines } from '../../domain/paperLines';
import type { PaperLine } from '../../domain/paperLines';
import type { Register } from '../../domain/register';
import type { Tally } from '../../domain/tally';
import {
  footnotes,
  sectionOneHeading,
  sectionOneLines,
  sectionThreeHeading,
  sectionTwoHeading,
  titleLines,
} from '../../domain/wording';
import { printedText } from '../summary/sectionBlocks';

/** Full-width blanks in front of a line: what the paper shows by indents. */
const INDENT: Readonly<Record<PaperLine['kind'], string>> = {
  viewpoint: '',
  program: '　',
  item: '　　',
  none: '　',
};

/** The 総括's words as plain text, for a mail or a web page: lines with `\n`, a blank line between the sections. */
export function summaryText(register: Register, tally: Tally): string {
  const { plan } = register;
  const periodId = tally.period.id;
  const lines = (section: readonly PaperLine[]): string[] =>
    section.map((line) => `${INDENT[line.kind]}${printedText(line, plan.bullet)}`);
  return [
    [...titleLines(plan, tally.period)],
    [
      sectionOneHeading(plan),
      ...sectionOneLines(plan, tally).map((line) => `${plan.bullet}${line}`),
      ...footnotes(plan, tally),
    ],
    [sectionTwoHeading(plan), ...lines(sectionTwoLines(register, periodId))],
    [sectionThreeHeading(plan, tally.statuses), ...lines(sectionThreeLines(register, periodId))],
  ]
    .map((section) => section.join('\n'))
    .join('\n\n');
}
