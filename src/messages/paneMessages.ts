import type { Messages, Sentences } from './messages';
import { loadMessages, speaksEnglish } from './messages';
import { paneJa } from './paneJa';

/** The sentences of the actions together with the words of the pane. */
export type PaneMessages = Messages & { readonly pane: Sentences<typeof paneJa> };

export async function loadPaneMessages(displayLanguage: string): Promise<PaneMessages> {
  const messages = await loadMessages(displayLanguage);
  const pane = speaksEnglish(displayLanguage) ? (await import('./paneEn')).paneEn : paneJa;
  return { ...messages, pane };
}
