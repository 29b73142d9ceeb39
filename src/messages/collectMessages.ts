import { collectJa } from './collectJa';
import type { Sentences } from './messages';
import { speaksEnglish } from './messages';

/** What the page 取込 says: fetched with the page, so that the pane's first load stays small. */
export type CollectMessages = Sentences<typeof collectJa>;

export async function loadCollectMessages(displayLanguage: string): Promise<CollectMessages> {
  return speaksEnglish(displayLanguage) ? (await import('./collectEn')).collectEn : collectJa;
}
