import { BUILT_IN_FORMATS } from './builtInFormats';
import { END, NotPlainXml, OPEN, PlainXml } from './plainXml';

/** The number format of each cell format by its index: all that reading needs of a workbook's styles. Throws NotPlainXml. */
export function readPlainFormats(source: string): readonly string[] {
  const xml = new PlainXml(source);
  xml.openRoot('styleSheet');
  const codes = new Map<number, string>();
  const ids: number[] = [];
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN) continue;
    const { name } = xml;
    if (name === 'numFmts') {
      eachChild(xml, null, () => {
        const id = Number(xml.attribute('numFmtId'));
        const code = xml.attribute('formatCode');
        if (code !== null && !codes.has(id)) codes.set(id, code);
      });
    } else if (name === 'cellXfs')
      eachChild(xml, null, () => ids.push(Number(xml.attribute('numFmtId') ?? 0)));
    else if (name.includes(':')) throw new NotPlainXml();
    else xml.skip();
  }
  return ids.map((id) => codes.get(id) ?? BUILT_IN_FORMATS.get(id) ?? 'General');
}

/** Calls `take` at each child of that name (null: of any) of the element that was just opened. */
export function eachChild(xml: PlainXml, name: string | null, take: () => void): void {
  const outside = xml.depth - 1;
  while (xml.depth > outside) {
    if (xml.next() !== OPEN) continue;
    if (name === null || xml.name === name) take();
    else if (xml.name.includes(':')) throw new NotPlainXml();
    xml.skip();
  }
}
