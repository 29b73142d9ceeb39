/** Text for markup: the five characters that it gives a meaning. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

export interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly color: string;
  readonly sizePx: number;
  readonly bold?: boolean;
}

const LINE_HEIGHT = 1.3;

/** Lines of text around a middle height. */
export function svgText(text: string, look: TextLook): string {
  const lines = text.split(/\r?\n/);
  const first = look.y - ((lines.length - 1) / 2) * look.sizePx * LINE_HEIGHT;
  const spans = lines.map((line, index) => {
    const y = round(first + index * look.sizePx * LINE_HEIGHT);
    return `<tspan x="${round(look.x)}" y="${y}">${escapeMarkup(line)}</tspan>`;
  });
  const weight = look.bold ? ' font-weight="bold"' : '';
  const face = `fill="${look.color}" font-size="${round(look.sizePx)}"${weight}`;
  return `<text text-anchor="${look.anchor}" dominant-baseline="central" ${face}>${spans.join('')}</text>`;
}

/** Roughly how wide a text is: full-width characters count one em, others a little more than half. */
export function textWidth(text: string, sizePx: number): number {
  const widths = text.split(/\r?\n/).map((line) => {
    let ems = 0;
    for (const character of line) ems += character.charCodeAt(0) < 0x2e80 ? 0.56 : 1;
    return ems;
  });
  return Math.max(...widths) * sizePx;
}

/** Two decimals are enough for a screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
