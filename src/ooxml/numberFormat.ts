/** True when a number format shows a date (a time alone is none): its first section holds a year, month or day. */
export function isDateFormat(format: string): boolean {
  const [section = ''] = format
    // Texts, escaped letters, colours, conditions and locales are not codes; elapsed hours `[h]` are no date.
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';');
  if (/general|標準/i.test(section)) return false;
  if (/[yegdb]/i.test(section.replace(/e[+-]/gi, ''))) return true;
  // `m` is a month unless hours or seconds stand beside it.
  return /m/i.test(section.replace(/am\/pm|a\/p/gi, '')) && !/[hs]/i.test(section);
}
