import { en } from './en';
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

/** Japanese, unless the person's Excel speaks English. */
export function messagesFor(displayLanguage: string): Messages {
  return displayLanguage.toLowerCase().startsWith('en') ? en : ja;
}
