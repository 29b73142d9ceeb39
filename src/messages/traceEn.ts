import type { Sentences } from './messages';
import type { traceJa } from './traceJa';

export const traceEn: Sentences<typeof traceJa> = {
  title: (sheet, cell) => `Selected figure (${sheet} ${cell})`,
  figure: (name, count) => `${name}: ${String(count)}`,
  note: (text) => `: ${text}`,
};
