import { trimText } from './sheetView';

const BULLETS = '●■◆○◎・▪•◇□▲△▼-';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/**
 * The lines of a cell that begin with the same bullet (or with ①②③…), without it; a line without a bullet goes on the
 * line before it. A cell with fewer than two such lines is one item, as written.
 */
export function splitBullets(text: string): readonly string[] {
  if (!text.includes('\n')) return [withoutBullet(text)];
  const lines = text.split('\n');
  const isStart = startOf(lines[0] ?? '');
  if (isStart === null || lines.filter((line) => isStart(line)).length < 2) return [withoutBullet(text)];
  const items: string[] = [];
  for (const line of lines) {
    if (isStart(line)) items.push(trimText(trimText(line).slice(1)));
    else if (items.length > 0) items[items.length - 1] = trimText(`${items.at(-1) ?? ''}\n${line}`);
  }
  return items.filter((item) => item !== '');
}

function startOf(line: string): ((line: string) => boolean) | null {
  const mark = trimText(line).charAt(0);
  if (mark === CIRCLED.charAt(0))
    return (other) => CIRCLED.includes(trimText(other).charAt(0)) && trimText(other) !== '';
  if (mark === '' || !BULLETS.includes(mark)) return null;
  return (other) => {
    const rest = trimText(other);
    return rest.startsWith(mark) && rest.charAt(1) !== mark;
  };
}

/** 「● 学校給食の委託」 is the name behind the bullet; ○○ and a lone ○ are no bullet. */
function withoutBullet(text: string): string {
  return text.replace(/^[●■◆・▪•◇□]\s*(?=[^●■◆・▪•◇□\s])/u, '');
}

/** A value for each of `count` activities of one cell: split the same way, or the same for all. */
export function shareOut(text: string, count: number): readonly string[] {
  if (count < 2) return [text];
  const bullets = splitBullets(text);
  if (bullets.length === count) return bullets;
  const lines = text
    .split('\n')
    .map(trimText)
    .filter((line) => line !== '');
  return lines.length === count ? lines : Array.from({ length: count }, () => text);
}
