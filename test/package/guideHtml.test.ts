import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideHtml } from '../../scripts/package/guideHtml';

const docs = join(__dirname, '../../docs');
const guides = readdirSync(docs)
  .filter((name) => /^[^a-z].*\.md$/.test(name))
  .map((name) => name.slice(0, -3));

const html = (markdown: string): string =>
  (/<body>\n([\s\S]*)\n<\/body>/.exec(guideHtml({ markdown, beside: ['既知の制限'] }))?.[1] ?? '').trim();

test.each([
  ['# 題', '<h1 id="題">題</h1>'],
  ['一行\n二行', '<p>一行\n二行</p>'],
  ['- 一\n- **二**\n  続き', '<ul><li>一</li><li><strong>二</strong>\n続き</li></ul>'],
  ['1. 一\n   - 中\n2. 二', '<ol><li>一<ul><li>中</li></ul></li><li>二</li></ol>'],
  ['> 引用', '<blockquote><p>引用</p></blockquote>'],
  ['```sh\na < b\n```', '<pre><code>a &lt; b</code></pre>'],
  ['`**そのまま**`', '<p><code>**そのまま**</code></p>'],
  ['![絵](images/a.png)', '<p><img src="images/a.png" alt="絵"></p>'],
  ['[制限](既知の制限.md#版)', '<p><a href="既知の制限.html#版">制限</a></p>'],
  ['[ない](limitations.md)', '<p>ない</p>'],
  [
    '| a | b |\n|---|---|\n| 1 | `2` |',
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><code>2</code></td></tr></tbody></table>',
  ],
])('%j', (markdown, expected) => {
  expect(html(markdown)).toBe(expected);
});

test.each(guides)('%s のリンクと図は、どれも行き先がある', (name) => {
  const markdown = readFileSync(join(docs, `${name}.md`), 'utf8');
  const page = guideHtml({ markdown, beside: guides });
  expect(page).not.toMatch(/\]\(|\*\*/);
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  for (const [, target = ''] of page.matchAll(/ href="([^"]*)"/g)) {
    if (target.startsWith('#')) expect(ids).toContain(target.slice(1));
    else expect(guides).toContain(target.replace(/\.html.*$/, ''));
  }
  for (const [, source = ''] of page.matchAll(/ src="([^"]*)"/g)) {
    expect([source, existsSync(join(docs, source))]).toEqual([source, true]);
  }
});
