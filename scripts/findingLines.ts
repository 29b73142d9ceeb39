import type { Finding } from '../src/domain/checks/finding';
import type { CellSource } from '../src/domain/register';
import { findingsJa } from '../src/messages/findings';
import { findingSentence } from '../src/messages/findingSentence';

/** A report of a button with its findings as a person reads them: the sentence and the cells first. */
export function withSentences(report: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(report).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((one: unknown) => (isFinding(one) ? readable(one) : one)) : value,
    ]),
  );
}

function readable(finding: Finding): unknown {
  const { rule, severity, place, source, ...rest } = finding;
  const sentence = findingSentence(finding, findingsJa);
  return {
    rule,
    severity,
    sentence,
    cell: cellOf(place ?? source),
    register: cellOf(place),
    office: cellOf(source),
    ...rest,
  };
}

/** 台帳_進捗!H2 */
function cellOf(place: CellSource | null): string | null {
  return place && `${place.sheet}!${place.cell}`;
}

function isFinding(value: unknown): value is Finding {
  return (
    typeof value === 'object' && value !== null && 'rule' in value && 'severity' in value && 'blanks' in value
  );
}
