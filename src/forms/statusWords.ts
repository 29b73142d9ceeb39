import { labelKey } from '../domain/normalise';
import type { Status, StatusSet } from '../domain/statusSet';

/** Finds the words of a scale, in any spelling that the scale knows. */
export interface StatusWords {
  /** The word that heads a column of its own: only what is surely that word. */
  headingOf(text: string): Status | null;
  /** Whether a text reads like a status at all, the city's own or another scale's. */
  isLike(text: string): boolean;
}

/** Longer texts are sentences. */
const MAX_STATUS = 16;
/** Scales of other cities: symbols, grades with or without their word (domain §1.5). */
const OTHER_SCALES =
  /^([◎○◯〇△▲×✕→−‐–—-]|[SABCDEFXYZa-f][+-]?|[SABCD][:：(（].{1,10}|計画(以上|どおり|通り)|予定(以上|どおり|通り)|前倒し|(やや|若干の|大幅な)遅れ|中止|廃止|完了|終了|順調|良好|達成|未達成|一部達成|取組中|実施中|実施済み?|対象外|延期|継続|検討中|着手|着手済)$/u;
const MARK = /^[○◯〇●◎✓✔レ☑√◉1]$/u;

export function statusWords(statusSet: StatusSet): StatusWords {
  const sure = new Map<string, Status>();
  const perhaps = new Set<string>();
  for (const status of statusSet) {
    for (const word of [status.label, ...status.spellings]) sure.set(labelKey(word), status);
    for (const word of status.perhaps) perhaps.add(labelKey(word));
  }
  return {
    headingOf: (text) => (text.length > MAX_STATUS ? null : (sure.get(labelKey(text)) ?? null)),
    isLike: (text) => {
      if (text.length > MAX_STATUS) return false;
      const key = labelKey(text);
      return sure.has(key) || perhaps.has(key) || OTHER_SCALES.test(text);
    },
  };
}

/** ○ under a heading: that one is meant. */
export function isMark(text: string): boolean {
  return MARK.test(text.normalize('NFKC'));
}
