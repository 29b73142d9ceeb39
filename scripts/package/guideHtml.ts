/** A guide as a page that opens from a folder, for those who do not read Markdown. */
export interface GuidePage {
  readonly markdown: string;
  /** Other guides that lie beside it, by their names without `.md`. */
  readonly beside: readonly string[];
}

const STYLE = `
body { max-width: 46em; margin: 2em auto; padding: 0 1.2em; line-height: 1.8; color: #222; background: #fff;
  font-family: 'Yu Gothic UI', Meiryo, 'Noto Sans CJK JP', sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6em; } h2 { font-size: 1.25em; margin-top: 2em; padding-top: .6em; border-top: 1px solid #ccc; }
h3 { font-size: 1.05em; margin-top: 1.5em; }
table { border-collapse: collapse; margin: 1em 0; width: 100%; } th, td { border: 1px solid #bbb; padding: .3em .6em;
  text-align: left; vertical-align: top; } th { background: #f2f2f2; } th:empty { padding: 0; }
img { max-width: 100%; border: 1px solid #ddd; } blockquote { margin: 1em 0; padding: .1em 1em; border-left: 5px solid #888;
  background: #f6f6f6; } code, pre { font-family: Consolas, 'MS Gothic', monospace; background: #f2f2f2; }
code { padding: 0 .25em; } pre { padding: .8em; overflow-x: auto; } pre code { padding: 0; }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } img { break-inside: avoid; } }
`;

/** What the guides use of Markdown as HTML: headings, lists, tables, quotes, code, pictures, links. */
export function guideHtml({ markdown, beside }: GuidePage): string {
  const lines = markdown.replaceAll('\r\n', '\n').split('\n');
  const title = /^# (.*)/m.exec(markdown)?.[1] ?? '';
  return [
    '<!doctype html>',
    '<html lang="ja">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    blocks(lines, beside),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

type Lines = readonly string[];

function blocks(lines: Lines, beside: Lines): string {
  const out: string[] = [];
  for (let at = 0; at < lines.length;) {
    const block = blockAt(lines, at, beside);
    out.push(block.html);
    at += block.count;
  }
  return out.filter((html) => html !== '').join('\n');
}

interface Block {
  readonly html: string;
  /** Lines that it took. */
  readonly count: number;
}

const ITEM = /^(\s*)([-*]|\d+\.) +(.*)$/;

function blockAt(lines: Lines, at: number, beside: Lines): Block {
  const line = lines[at] ?? '';
  const heading = /^(#{1,6}) (.*)$/.exec(line);
  if (line.trim() === '') return { html: '', count: 1 };
  if (heading) return { html: headingHtml(heading[1] ?? '', heading[2] ?? '', beside), count: 1 };
  if (line.startsWith('```')) return fence(lines, at);
  if (line.startsWith('|'))
    return table(
      run(lines, at, (one) => one.startsWith('|')),
      beside,
    );
  if (line.startsWith('>')) {
    const quoted = run(lines, at, (one) => one.startsWith('>'));
    const inner = blocks(
      quoted.map((one) => one.replace(/^> ?/, '')),
      beside,
    );
    return { html: `<blockquote>${inner}</blockquote>`, count: quoted.length };
  }
  if (ITEM.test(line)) {
    const items = run(lines, at, (one) => ITEM.test(one) || /^\s+\S/.test(one));
    return { html: list(items, beside), count: items.length };
  }
  const text = run(
    lines,
    at,
    (one) => one.trim() !== '' && !/^(#{1,6} |\||>|```)/.test(one) && !ITEM.test(one),
  );
  return { html: `<p>${inline(text.join('\n'), beside)}</p>`, count: Math.max(1, text.length) };
}

function run(lines: Lines, at: number, belongs: (line: string) => boolean): string[] {
  const found: string[] = [];
  for (const line of lines.slice(at)) {
    if (!belongs(line)) break;
    found.push(line);
  }
  return found;
}

function headingHtml(marks: string, text: string, beside: Lines): string {
  // As GitHub names them, so that the same links lead there.
  const id = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
  return `<h${marks.length} id="${escaped(id)}">${inline(text, beside)}</h${marks.length}>`;
}

function fence(lines: Lines, at: number): Block {
  const code = run(lines, at + 1, (one) => !one.startsWith('```'));
  return { html: `<pre><code>${escaped(code.join('\n'))}</code></pre>`, count: code.length + 2 };
}

function table(rows: Lines, beside: Lines): Block {
  const cells = (row: string): string[] =>
    row
      .replace(/^\||\|\s*$/g, '')
      .split('|')
      .map((cell) => inline(cell.trim(), beside));
  const [head = '', , ...body] = rows;
  const row = (one: string, name: string): string =>
    `<tr>${cells(one)
      .map((cell) => `<${name}>${cell}</${name}>`)
      .join('')}</tr>`;
  const html = `<table><thead>${row(head, 'th')}</thead><tbody>${body.map((one) => row(one, 'td')).join('')}</tbody></table>`;
  return { html, count: rows.length };
}

/** A list, with one list more inside an item where lines are set in. */
function list(lines: Lines, beside: Lines): string {
  const first = ITEM.exec(lines[0] ?? '');
  const indent = first?.[1]?.length ?? 0;
  const name = /\d/.test(first?.[2] ?? '') ? 'ol' : 'ul';
  const items: { text: string; readonly inner: string[] }[] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    const last = items.at(-1);
    if (item && (item[1]?.length ?? 0) <= indent) items.push({ text: item[3] ?? '', inner: [] });
    else if (last && (item || last.inner.length > 0)) last.inner.push(line);
    else if (last) last.text += `\n${line.trim()}`;
  }
  const body = items.map(({ text, inner }) => {
    const nested = inner.length > 0 ? list(inner, beside) : '';
    return `<li>${inline(text, beside)}${nested}</li>`;
  });
  return `<${name}>${body.join('')}</${name}>`;
}

/** Code first, so that nothing inside it is taken for a mark. */
function inline(text: string, beside: Lines): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) =>
      part.startsWith('`') && part.length > 1
        ? `<code>${escaped(part.slice(1, -1))}</code>`
        : marks(part, beside),
    )
    .join('');
}

function marks(text: string, beside: Lines): string {
  return escaped(text)
    .replace(/!\[([^\]]*)\]\(([^)]+)\)/g, '<img src="$2" alt="$1">')
    .replace(/\[([^\]]*)\]\(([^)]+)\)/g, (_, words: string, target: string) => link(words, target, beside))
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
}

/** A guide beside it by its page; what is not in the package stays words. */
function link(words: string, target: string, beside: Lines): string {
  if (target.startsWith('#')) return `<a href="${target}">${words}</a>`;
  const [file = '', place] = target.split('#');
  const name = file.replace(/\.md$/, '');
  if (!beside.includes(name)) return words;
  return `<a href="${name}.html${place === undefined ? '' : `#${place}`}">${words}</a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
