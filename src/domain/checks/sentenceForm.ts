import { numberedName } from '../numberedName';
import { saysNothing } from '../statusReading';
import type { Blanks } from './blanks';
import type { CheckContext, EntryView, WrittenText } from './checkContext';
import { placeOf } from './checkContext';
import type { Finding } from './finding';
import { makeFinding } from './finding';
import type { EntryRule } from './rule';

/** R38: a sentence without 。, half-width kana, and characters that another PC may show otherwise. */
export const checkSentenceForm: EntryRule = (view, context) =>
  view.texts.flatMap((written) =>
    faultsIn(written.text, context).map((fault): Finding => findingOf(view, written, fault)),
  );

const HALF_WIDTH_KANA = /[\uFF61-\uFF9F]+/;
// Row 13 of the old NEC set: ① ㈱ ㌔ ㍻ №.
const MACHINE_DEPENDENT =
  /[\u2460-\u2473\u2160-\u2169\u2170-\u2179\u3231\u3232\u3239\u32A4-\u32A8\u3303\u330D\u3314\u3318\u3322\u3323\u3326\u3327\u332B\u3336\u333B\u3349\u334A\u334D\u3351\u3357\u337B-\u337E\u338E\u338F\u339C-\u339E\u33A1\u33C4\u33CD\u2116\u2121]/g;
// The sentence may close a bracket after its full stop, or end with an address.
const ENDED = /[。．！？!?][」』）)】〕"”]*$|https?:\/\/\S+$/u;
const END_LENGTH = 10;

type SentenceFault = Blanks['R38']['fault'];

function faultsIn(text: string, { endsSentences }: CheckContext): readonly SentenceFault[] {
  const kana = HALF_WIDTH_KANA.exec(text)?.[0];
  const odd = text.match(MACHINE_DEPENDENT);
  const faults: SentenceFault[] = [];
  if (endsSentences && !text.endsWith('。') && !ENDED.test(text.trimEnd()) && !saysNothing(text)) {
    faults.push({ kind: 'noFullStop', end: [...text.trimEnd()].slice(-END_LENGTH).join('') });
  }
  if (kana !== undefined) faults.push({ kind: 'halfWidthKana', characters: kana });
  if (odd !== null) faults.push({ kind: 'machineDependent', characters: [...new Set(odd)].join('') });
  return faults;
}

function findingOf(view: EntryView, { field, text }: WrittenText, fault: SentenceFault): Finding {
  const blanks = { activity: numberedName(view.activity), field, fault };
  return makeFinding({ rule: 'R38', ...placeOf(view), field, value: text, blanks });
}
