import type { Blanks } from '../domain/checks/blanks';
import type { FindingOf, RuleId } from '../domain/checks/finding';
import { findingsJa } from './findings';
import type { Sentences } from './messages';
import { speaksEnglish } from './messages';

/** One sentence a check rule. */
export type FindingMessages = Sentences<typeof findingsJa>;

export async function loadFindingMessages(displayLanguage: string): Promise<FindingMessages> {
  return speaksEnglish(displayLanguage) ? (await import('./findingsEn')).findingsEn : findingsJa;
}

/** The sentence that a finding's rule says, filled with what was found. */
export function findingSentence<Rule extends RuleId>(
  { rule, blanks }: Pick<FindingOf<Rule>, 'rule' | 'blanks'>,
  messages: FindingMessages,
): string {
  const sentences: { readonly [Each in RuleId]: (blanks: Blanks[Each]) => string } = messages;
  return sentences[rule](blanks);
}
