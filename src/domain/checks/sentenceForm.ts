import type { Blanks, TextField } from './blanks';
import type { CheckContext, EntryView } from './checkContext';
import { activityLabel, placeOf, saysNothing, TEXT_FIELDS } from './checkContext';
import type { Finding } from './finding';
import { makeFinding } from './finding';
import type { EntryRule } from './rule';

/** R38: a sentence without 。, half-width kana, and characters that another PC may show otherwise. */
export const checkSentenceForm: EntryRule = (view, context) =>
  TEXT_FIELDS.flatMap((field) => (view.entry[field] === '' ? [] : faultsOf(view, field, context)));

const HALF_WIDTH_KANA = /[\uFF61-\uFF9F]+/u;
// Row 13 of the old NEC set: ① ㈱ ㌔ ㍻ №.
const MACHINE_DEPENDENT =
  /[\u2460-\u2473\u2160-\u2169\u2170-\u2179\u3231\u3232\u3239\u32A4-\u32A8\u3303\u330D\u3314\u3318\u3322\u3323\u3326\u3327\u332B\u3336\u333B\u3349\u334A\u334D\u3351\u3357\u337B-\u337E\u338E\u338F\u339C-\u339E\u33A1\u33C4\u33CD\u2116\u2121]/gu;
// The sentence may close a bracket after its full stop, or end with an address.
const ENDED = /[。．！？!?][」』）)】〕"”]*$|https?:\/\/\S+$/u;
const END_LENGTH = 10;

type SentenceFault = Blanks['R38']['fault'];

function faultsOf(view: EntryView, field: TextField, { endsSentences }: CheckContext): readonly Finding[] {
  const text = view.entry[field];
  const kana = HALF_WIDTH_KANA.exec(text)?.[0];
  const odd = text.match(MACHINE_DEPENDENT);
  const faults: SentenceFault[] = [];
  if (endsSentences && !text.endsWith('。') && !ENDED.test(text.trimEnd()) && !saysNothing(text)) {
    faults.push({ kind: 'noFullStop', end: [...text.trimEnd()].slice(-END_LENGTH).join('') });
  }
  if (kana !== undefined) faults.push({ kind: 'halfWidthKana', characters: kana });
  if (odd !== null) faults.push({ kind: 'machineDependent', characters: [...new Set(odd)].join('') });
  return faults.map((each) => fault(view, field, each));
}

function fault(view: EntryView, field: TextField, which: SentenceFault): Finding {
  const blanks = { activity: activityLabel(view.activity), field, fault: which };
  return makeFinding({ rule: 'R38', ...placeOf(view), field, value: view.entry[field], blanks });
}
