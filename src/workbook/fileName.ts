/** What Windows refuses in a file's name, with the full-width letter that a person reads the same. */
const REFUSED: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '”',
  '/': '／',
  '\\': '￥',
  '|': '｜',
  '?': '？',
  '*': '＊',
};
/** Names of devices: a file may not be called so, whatever its extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;
/** With its folders a path may hold 260 characters: a name of this length leaves room for a file server's. */
const MAX_STEM = 80;

/** A text as a file's name without its extension: nothing that Windows refuses, never empty. */
export function fileStem(text: string): string {
  const plain = [...text.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')]
    .map((letter) => REFUSED[letter] ?? letter)
    .slice(0, MAX_STEM)
    .join('')
    .replace(/^[. ]+|[. ]+$/gu, '');
  if (plain === '') return '無題';
  return DEVICE.test(plain) ? `_${plain}` : plain;
}

/** File names for texts, each different from the others also where case and width of letters do not count. */
export function distinctFileNames(texts: readonly string[], extension: string): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const stem = fileStem(text);
    let name = `${stem}.${extension}`;
    for (let count = 2; taken.has(foldedName(name)); count++)
      name = `${stem}（${String(count)}）.${extension}`;
    taken.add(foldedName(name));
    return name;
  });
}

function foldedName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
