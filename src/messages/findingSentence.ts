import type { Blanks } from '../domain/checks/blanks';
import type { FindingOf, RuleId } from '../domain/checks/finding';
import type { Messages } from './messages';

/** The one sentence that says what a rule found, of which activity, and what to do. */
export function findingSentence<Rule extends RuleId>(
  { rule, blanks }: Pick<FindingOf<Rule>, 'rule' | 'blanks'>,
  { finding }: Messages,
): string {
  const sentences: { readonly [Each in RuleId]: (blanks: Blanks[Each]) => string } = finding;
  return sentences[rule](blanks);
}
