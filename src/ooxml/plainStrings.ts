import { PackageFault } from './packageFault';
import { END, NotPlainXml, OPEN, PlainXml } from './plainXml';
import { MAX_STRINGS } from './sharedStrings';
import { textOfT } from './stringText';

/** The table of texts, without furigana. Throws NotPlainXml and PackageFault. */
export function readPlainStrings(source: string): readonly string[] {
  const xml = new PlainXml(source);
  xml.openRoot('sst');
  const texts: string[] = [];
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token !== OPEN) continue;
    if (xml.name.includes(':')) throw new NotPlainXml();
    if (xml.name !== 'si') xml.skip();
    else {
      if (texts.length >= MAX_STRINGS) throw new PackageFault('tooLarge', 'shared strings');
      texts.push(readRuns(xml));
    }
  }
  return texts;
}

/** All runs of the element that was just opened (`si` or `is`) together; furigana (`rPh`) is no text of the cell. */
export function readRuns(xml: PlainXml): string {
  const outside = xml.depth - 1;
  let text = '';
  while (xml.depth > outside) {
    if (xml.next() !== OPEN) continue;
    const { name } = xml;
    if (name === 't') {
      const isPreserved = xml.attribute('xml:space') === 'preserve';
      text += textOfT(xml.textOfElement(), isPreserved);
    } else if (name === 'rPh' || name === 'rPr') xml.skip();
    else if (name.includes(':')) throw new NotPlainXml();
  }
  return text;
}
