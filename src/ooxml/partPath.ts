/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself (`''`) → `_rels/.rels`. */
export function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1;
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`;
}

/** A relationship's target as a part name: relative to its source's folder, or absolute with a leading slash. */
export function resolveTarget(source: string, target: string): string {
  const clean = target.replace(/\\/g, '/');
  const segments = clean.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of clean.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') segments.pop();
    else segments.push(segment);
  }
  return segments.join('/');
}

/** The way from a part to another one, as Excel writes it. */
export function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
