import { formatCell, parseCell } from '../workbook/address';
import type { RowChange } from '../workbook/shiftArea';
import { shiftSpan } from '../workbook/shiftArea';
import type { Package } from './package';
import { isRelation } from './package';
import type { XmlElement } from './xmlTree';
import { attribute, childElements, isElement, localName } from './xmlTree';

/** Notes and threads follow their cells when rows are put in or taken out; those of removed cells go. */
export function shiftComments(pkg: Package, sheet: string, change: RowChange): void {
  for (const relation of pkg.relationships(sheet)) {
    if (relation.isExternal || !pkg.has(relation.target)) continue;
    if (isRelation(relation, 'comments') || isRelation(relation, 'threadedComment')) {
      shiftList(pkg.tree(relation.target), change);
      pkg.touch(relation.target);
    } else if (isRelation(relation, 'vmlDrawing')) {
      pkg.put(relation.target, shiftNoteShapes(pkg.text(relation.target), change));
    }
  }
}

function shiftList(parent: XmlElement, change: RowChange): void {
  for (const list of childElements(parent, 'commentList')) shiftList(list, change);
  parent.children = parent.children.filter((child) => {
    if (!isElement(child) || !/^(comment|threadedComment)$/.test(localName(child.name))) return true;
    const cell = parseCell(attribute(child, 'ref') ?? '');
    const row = cell && shiftRow(cell.row, change);
    if (cell && row !== null) child.attributes.set('ref', formatCell({ row, column: cell.column }));
    return !cell || row !== null;
  });
}

/**
 * The boxes of notes are VML, which is often no well-formed XML: only what names rows is rewritten. Prefixes differ
 * from writer to writer.
 */
export function shiftNoteShapes(vml: string, change: RowChange): string {
  return vml.replace(/<((?:\w+:)?shape)[\s>][\s\S]*?<\/\1>/g, (shape: string) => {
    const row = /<(?:\w+:)?Row>\s*(\d+)\s*</.exec(shape)?.[1];
    if (row === undefined || !shape.includes('ObjectType="Note"')) return shape;
    const moved = shiftRow(Number(row), change);
    if (moved === null) return '';
    const by = moved - Number(row);
    return shape
      .replace(/(<(?:\w+:)?Row>)[^<]*/, `$1${moved}`)
      .replace(
        /(<(?:\w+:)?Anchor>)([^<]*)/,
        (_, tag: string, anchor: string) => tag + moveAnchor(anchor, by),
      );
  });
}

/** Column, offset, row, offset, for both corners. */
function moveAnchor(anchor: string, by: number): string {
  const parts = anchor.split(',').map((part, index) => {
    return index === 2 || index === 6 ? String(Math.max(0, Number(part) + by)) : part.trim();
  });
  return parts.join(', ');
}

function shiftRow(row: number, change: RowChange): number | null {
  return shiftSpan(row, row, change)?.first ?? null;
}
