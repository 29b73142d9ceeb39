/**
 * Old and variant forms of characters that city names and plan titles are written in, each with the everyday form.
 * Even places old, odd places new.
 */
const OLD_AND_NEW =
  '發発實実學学國国會会體体澤沢廣広邊辺邉辺濱浜櫻桜龍竜區区縣県廳庁應応對対傳伝轉転經経濟済讀読賣売變変寫写號号總総' +
  '團団圖図數数處処據拠擔担當当獨独戶戸黑黒髙高﨑崎條条參参假仮價価氣気歸帰舊旧擧挙驗験險険檢検權権圓円鹽塩醫医壹壱' +
  '亂乱兩両壽寿莊荘靜静瀧滝淵渕嶋島嶌島靑青步歩每毎橫横淸清緖緒增増德徳曉暁榮栄樂楽續続聽聴與与萬万豫予鐵鉄關関雙双' +
  '靈霊飜翻驛駅點点齡齢槪概濵浜齋斎齊斉禮礼佛仏藏蔵藝芸勞労營営圍囲繪絵擴拡覺覚勸勧觀観巖巌舘館';

const EVERYDAY: ReadonlyMap<string, string> = new Map(pairs([...OLD_AND_NEW]));

const OLD = new RegExp(`[${[...EVERYDAY.keys()].join('')}]`, 'gu');

function pairs(characters: readonly string[]): readonly (readonly [string, string])[] {
  return characters.flatMap((old, i) => (i % 2 === 0 ? [[old, characters[i + 1] ?? old] as const] : []));
}

const KANA = '\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const DASH = '\\-‐‑‒–—―−─━﹣－ー';

/**
 * A key under which two writings of the same name are equal (R17): width, case, blanks and line breaks, 旧字体,
 * ヶ／ケ／ヵ／カ／が／か between 漢字, and the family of dashes and long-vowel marks. For comparing only, never for printing.
 */
export function matchingKey(text: string): string {
  const known = latestKeys.get(text);
  if (known !== undefined) return known;
  if (latestKeys.size >= MOST_KEYS) latestKeys.clear();
  const key = foldName(text);
  latestKeys.set(text, key);
  return key;
}

/** Keys of names that were asked for lately: a list says each program on many rows, and each is asked for often. */
const latestKeys = new Map<string, string>();
/** Enough for every name of a large plan: bringing it in asks for each of them several times. */
const MOST_KEYS = 40_000;

/** Kana and 漢字 that every fold leaves as they are: most names hold nothing else. */
const ALL_JAPANESE = /^[\u3041-\u3096\u30A1-\u30F4\u4E00-\u9FA5]+$/;
const MAY_FOLD = new RegExp(`[ヶケヵカかがガ箇${[...EVERYDAY.keys()].join('')}]`, 'u');

function foldName(text: string): string {
  if (ALL_JAPANESE.test(text) && !MAY_FOLD.test(text)) return text;
  return untilStable(text, (name) =>
    withoutBlanks(name.normalize('NFKC').toLowerCase())
      .replace(OLD, (char) => EVERYDAY.get(char) ?? char)
      .replace(/(?<=[\p{Script=Han}\d])[ヶケヵカがかガ箇](?=\p{Script=Han})/gu, 'ケ')
      .replaceAll('ヶ', 'ケ')
      .replaceAll('ヵ', 'カ')
      .replace(/[〜∼]/gu, '~')
      .replace(LONG_VOWEL, 'ー')
      .replace(PLAIN_DASH, '-'),
  );
}

// After kana a dash of any kind is a mistyped long-vowel mark (サ－ビス); elsewhere the long-vowel mark is a dash (資料1ー3).
const LONG_VOWEL = new RegExp(`(?<=[${KANA}])[${DASH}](?=[${KANA}]|$)`, 'gu');
const PLAIN_DASH = new RegExp(`(?<![${KANA}])[${DASH}]|[${DASH.replace('ー', '')}]`, 'gu');

/**
 * A key for the label of a form's cell: width, blanks and line breaks, ：, what follows ※, notes in brackets, item numbers and marks
 * in front all left out. 「※ 進捗状況（区分）：」, 「③進捗状況」 and 「【進捗状況】」 are one label.
 */
export function labelKey(text: string): string {
  return untilStable(text, (label) => withoutNotes(label.replace(/^\s*[①-⑳⑴-⒇❶-❿]/u, '')));
}

function withoutNotes(text: string): string {
  const label = withoutBlanks(text.normalize('NFKC').toLowerCase())
    .replace(/^[■□●○◆◇▼▽▲・*※]+/u, '')
    .replace(/^\d{1,2}[.)、:]/u, '')
    .replace(/(?<=.)※.*$/u, '')
    .replace(/[:*.。]+$/u, '');
  const bare = label.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|〈[^〈〉]*〉|<[^<>]*>/gu, '');
  // A label that is all bracket keeps what the bracket holds.
  return bare === '' ? label.replace(/[()[\]【】〔〕〈〉<>]/gu, '') : bare;
}

/** Blanks, line breaks, and the marks that no eye sees: zero-width characters and variation selectors. */
function withoutBlanks(text: string): string {
  return text.replace(/[\s\p{Cf}\p{Cc}\p{Variation_Selector}]/gu, '');
}

/** Applies a fold until it changes nothing: leaving out a blank may join what the next round folds. */
function untilStable(text: string, fold: (text: string) => string): string {
  const folded = fold(text);
  return folded === text ? text : untilStable(folded, fold);
}
