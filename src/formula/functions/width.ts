const MARKED = 'ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴヷヺ';
const PLAIN_KATAKANA =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜';
/** Half-width kana begin here, in the order above. */
const HALF_KANA = 0xff61;
const FULL_ASCII_SHIFT = 0xfee0;

const halfOf = new Map<string, string>([...PLAIN_KATAKANA].map((letter, index) => [letter, halfKana(index)]));
for (const letter of MARKED) {
  const [base = '', mark = ''] = letter.normalize('NFD');
  halfOf.set(letter, `${halfOf.get(base) ?? base}${mark === '\u3099' ? 'ﾞ' : 'ﾟ'}`);
}
halfOf.set('\u3000', ' ').set('￥', '\\').set('”', '"').set('’', "'").set('‘', '`');
const fullOf = new Map<string, string>([...halfOf].map(([full, half]) => [half, full]));

/** ASC: full-width letters, digits and katakana become half-width; hiragana and kanji stay. */
export function toHalfWidth(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.charCodeAt(0);
      if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - FULL_ASCII_SHIFT);
      return halfOf.get(letter) ?? letter;
    })
    .join('');
}

/** JIS: the way back; a kana and its mark become one letter. */
export function toFullWidth(text: string): string {
  return text.replace(/[ｦ-ﾝ][ﾞﾟ]|[\s\S]/g, (letter) => {
    const known = fullOf.get(letter);
    if (known !== undefined) return known;
    if (letter.length === 2) return `${toFullWidth(letter.charAt(0))}${toFullWidth(letter.charAt(1))}`;
    const code = letter.charCodeAt(0);
    return code > 0x20 && code < 0x7f ? String.fromCharCode(code + FULL_ASCII_SHIFT) : letter;
  });
}

function halfKana(index: number): string {
  return String.fromCharCode(HALF_KANA + index);
}
