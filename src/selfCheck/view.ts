import type { Line, Report, Words } from './report';
import { lineText, reportText } from './report';

/** Draws the report into `root`; `again` starts anew. */
export function showReport(root: HTMLElement, report: Report, words: Words, again: () => void): void {
  const { support } = words;
  const text = element('textarea', { readOnly: true, value: reportText(report, words) });
  text.setAttribute('aria-label', support.label);
  const said = element('p', {});
  said.setAttribute('role', 'status');
  const copy = element('button', { type: 'button', textContent: support.copy });
  copy.addEventListener('click', () => {
    void copyOut(text).then((isCopied) => {
      said.textContent = isCopied ? support.copied : support.failed;
    });
  });
  const repeat = element('button', { type: 'button', textContent: words.again });
  repeat.addEventListener('click', again);
  root.replaceChildren(
    ...head(words),
    element('p', {
      className: `verdict ${report.verdict.weight}`,
      textContent: lineText(report.verdict, words),
    }),
    row(repeat),
    ...report.sections.flatMap(({ title, lines }) => [
      element('h2', { textContent: title }),
      lines.length === 1 && lines[0] ? paragraph(lines[0], words) : list(lines, words),
    ]),
    element('h2', { textContent: support.title }),
    element('p', { textContent: support.what }),
    row(copy),
    said,
    text,
    row(element('a', { href: 'taskpane.html', textContent: words.backToPane })),
  );
  root.removeAttribute('aria-busy');
}

/** Says how far the check has come. */
export function showProgress(root: HTMLElement, sentence: string, words: Words): void {
  root.setAttribute('aria-busy', 'true');
  const said = element('p', { textContent: sentence });
  said.setAttribute('role', 'status');
  root.replaceChildren(...head(words), said);
}

function head(words: Words): HTMLElement[] {
  return [element('h1', { textContent: words.title }), element('p', { textContent: words.intro })];
}

function list(lines: readonly Line[], words: Words): HTMLElement {
  const items = element('ul', {});
  items.append(...lines.map((line) => lineInto(element('li', {}), line, words)));
  return items;
}

function paragraph(line: Line, words: Words): HTMLElement {
  return lineInto(element('p', {}), line, words);
}

function lineInto(place: HTMLElement, line: Line, words: Words): HTMLElement {
  if (line.weight === 'fact') place.append(line.text);
  else
    place.append(
      element('span', { className: 'mark', textContent: words.mark[line.weight] }),
      ` ${line.text}`,
    );
  return place;
}

function row(...children: HTMLElement[]): HTMLElement {
  const line = element('p', {});
  line.append(...children);
  return line;
}

/** A frame may not be allowed the clipboard: then the old way is tried, and the text stays selected. */
async function copyOut(text: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    text.select();
    return document.execCommand('copy');
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
