import type { Sentences } from './messages';
import { speaksEnglish } from './messages';
import { standaloneEn } from './standaloneEn';
import { standaloneJa } from './standaloneJa';

export type StandaloneMessages = Sentences<typeof standaloneJa>;

/** The page is one file: both languages are in it. */
export function standaloneMessages(displayLanguage: string): StandaloneMessages {
  return speaksEnglish(displayLanguage) ? standaloneEn : standaloneJa;
}
