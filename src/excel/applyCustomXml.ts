import type { EditOf, PlanTarget } from './planTarget';

/** One part a namespace: written over where it is there. */
export function setCustomXml(target: PlanTarget, { namespace, xml }: EditOf<'setCustomXml'>): void {
  const { known, workbook } = target;
  const part = known.customXmlPart(namespace) ?? null;
  if (xml === null) {
    part?.delete();
    known.noteCustomXml(namespace, null);
  } else if (part) {
    part.setXml(xml);
  } else {
    known.noteCustomXml(namespace, workbook.customXmlParts.add(xml));
  }
}
