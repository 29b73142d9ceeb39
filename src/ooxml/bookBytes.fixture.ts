import type { ZipEntry } from './zipArchive';
import { packEntry, writeZip } from './zipWriter';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** What a small workbook is made of; everything has a plain default. */
export interface BookRecipe {
  /** Sheets' rows (the content of `sheetData`), by name. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** The first sheet's whole part instead. */
  readonly sheetPart?: string | Uint8Array;
  /** Entries of the table of texts. */
  readonly strings?: string;
  readonly styles?: string;
  readonly theme?: string;
  /** Children of the workbook after its sheets. */
  readonly workbookTail?: string;
  readonly workbookHead?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
  readonly sheetRelations?: string;
  readonly contentTypes?: string;
}

export function worksheet(content: string): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${content}</worksheet>`;
}

export function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`;
}

export function relationships(content: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`;
}

export function bookParts(recipe: BookRecipe = {}): Map<string, string | Uint8Array> {
  const sheets = Object.entries(recipe.sheets ?? { Sheet1: '' });
  const parts = new Map<string, string | Uint8Array>();
  const override = (path: string, kind: string): string =>
    `<Override PartName="/${path}" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
  const optional: [string, string, string | undefined][] = [
    ['sharedStrings', 'xl/sharedStrings.xml', recipe.strings],
    ['styles', 'xl/styles.xml', recipe.styles],
    ['theme', 'xl/theme/theme1.xml', recipe.theme],
  ];
  const present = optional.filter(([, , content]) => content !== undefined);
  parts.set(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      override('xl/workbook.xml', 'sheet.main') +
      sheets.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, 'worksheet')).join('') +
      present.map(([kind, path]) => override(path, kind)).join('') +
      `${recipe.contentTypes ?? ''}</Types>`,
  );
  parts.set('_rels/.rels', relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')));
  parts.set(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${recipe.workbookHead ?? ''}<sheets>` +
      sheets.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('') +
      `</sheets>${recipe.workbookTail ?? ''}</workbook>`,
  );
  parts.set(
    'xl/_rels/workbook.xml.rels',
    relationships(
      sheets
        .map((_, i) => relationship(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
        .join('') + present.map(([kind, path]) => relationship(kind, kind, path.replace('xl/', ''))).join(''),
    ),
  );
  sheets.forEach(([, rows], index) => {
    parts.set(`xl/worksheets/sheet${index + 1}.xml`, worksheet(`<sheetData>${rows}</sheetData>`));
  });
  if (recipe.sheetPart !== undefined) parts.set('xl/worksheets/sheet1.xml', recipe.sheetPart);
  if (recipe.sheetRelations !== undefined) {
    parts.set('xl/worksheets/_rels/sheet1.xml.rels', relationships(recipe.sheetRelations));
  }
  for (const [kind, path, content] of optional) {
    if (content === undefined) continue;
    parts.set(path, kind === 'sharedStrings' ? `<sst xmlns="${MAIN}">${content}</sst>` : content);
  }
  for (const [path, content] of Object.entries(recipe.more ?? {})) parts.set(path, content);
  return parts;
}

export function zipParts(parts: Parts): Uint8Array {
  return writeZip(zipEntries(parts));
}

export function zipEntries(parts: Parts): ZipEntry[] {
  return [...parts].map(([path, content]) => {
    return packEntry(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  });
}

export function bookBytes(recipe: BookRecipe = {}): Uint8Array {
  return zipParts(bookParts(recipe));
}
