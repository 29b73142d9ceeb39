import { ja } from './ja';

/** The shape that every language fills: the same keys, the same blanks in each sentence. */
export type Messages = Sentences<typeof ja>;

export type Sentences<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...blanks: infer Blanks) => string
      ? (...blanks: Blanks) => string
      : T[Key] extends readonly string[]
        ? readonly string[]
        : Sentences<T[Key]>;
};

/** Does this Excel speak English? Every other language gets Japanese. */
export function speaksEnglish(displayLanguage: string): boolean {
  return displayLanguage.toLowerCase().startsWith('en');
}

/** Japanese is at hand, English is fetched by the few desks that want it: the first click must not wait for both. */
export async function loadMessages(displayLanguage: string): Promise<Messages> {
  return speaksEnglish(displayLanguage) ? (await import('./en')).en : ja;
}
