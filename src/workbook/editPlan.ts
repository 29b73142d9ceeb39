import type { Area, CellPosition } from './address';
import type { ChartSpec } from './chartSpec';

/**
 * Everything that an action will do to a workbook, as data: it can be shown before, applied through either door, and
 * turned round for 取り消す. Edits are applied in order. Sheets are named as they are called at that moment.
 */
export interface EditPlan {
  readonly edits: readonly Edit[];
}

export type Edit =
  | {
      readonly kind: 'addSheet';
      readonly sheet: string;
      readonly tabColor?: Color;
      readonly showGridlines: boolean;
      readonly isHidden?: boolean;
    }
  | { readonly kind: 'deleteSheet'; readonly sheet: string }
  | {
      readonly kind: 'setCells';
      readonly sheet: string;
      readonly at: CellPosition;
      /** Rows of equal length. */
      readonly cells: readonly (readonly CellContent[])[];
    }
  | { readonly kind: 'clear'; readonly sheet: string; readonly area: Area; readonly what: 'contents' | 'all' }
  | { readonly kind: 'insertRows'; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly kind: 'deleteRows'; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly kind: 'format'; readonly sheet: string; readonly area: Area; readonly format: CellFormat }
  | { readonly kind: 'merge' | 'unmerge'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'columnWidth';
      readonly sheet: string;
      readonly column: number;
      readonly count: number;
      /** In characters of the standard font, the number that Excel shows to a person. */
      readonly widthCharacters: number;
    }
  | {
      readonly kind: 'rowHeight';
      readonly sheet: string;
      readonly row: number;
      readonly count: number;
      /** In points; null: as high as its text needs. */
      readonly heightPt: number | null;
      /** The height is a first one, and grows with the text. Only a file can say so: Excel's own door keeps it. */
      readonly grows?: boolean;
    }
  | {
      readonly kind: 'addTable';
      readonly sheet: string;
      /** Heading row and at least one body row; the headings are written before. */
      readonly area: Area;
      readonly name: string;
      readonly columns: readonly string[];
      readonly style: string;
    }
  | { readonly kind: 'resizeTable'; readonly sheet: string; readonly name: string; readonly area: Area }
  | {
      readonly kind: 'validation';
      readonly sheet: string;
      readonly area: Area;
      /** Null takes the rule away. */
      readonly rule: ValidationRule | null;
    }
  | {
      readonly kind: 'conditionalFormats';
      readonly sheet: string;
      readonly area: Area;
      /** Takes the place of the rules that stand on exactly this area; others stay. First wins. */
      readonly rules: readonly ConditionalFormatRule[];
      /** Where true, the rules on exactly this area stay too: the new ones come before them. */
      readonly isBeside?: boolean;
    }
  | {
      /** Takes away the formula rules of a sheet that hold this text (a word, not a reference: those move), wherever they stand. */
      readonly kind: 'dropConditionalFormats';
      readonly sheet: string;
      readonly holding: string;
    }
  | {
      readonly kind: 'setName';
      readonly name: string;
      /** With its `=`; null takes the name away. */
      readonly formula: string | null;
    }
  | { readonly kind: 'putChart'; readonly sheet: string; readonly chart: ChartSpec }
  | { readonly kind: 'deleteChart'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'pageSetup'; readonly sheet: string; readonly setup: PageSetup }
  /** Rows with which a new page begins (from zero, never the first); takes the place of all that the sheet had. */
  | { readonly kind: 'pageBreaks'; readonly sheet: string; readonly rows: readonly number[] }
  /** Without a password. Charts are described after a plan: protect in a plan that comes after the one that draws. */
  | {
      readonly kind: 'protectSheet' | 'unprotectSheet';
      readonly sheet: string;
      /** Rows and columns may still be made higher and wider. */
      readonly allowsResizing?: boolean;
    }
  | { readonly kind: 'freezeRows'; readonly sheet: string; readonly count: number }
  | { readonly kind: 'setCustomXml'; readonly namespace: string; readonly xml: string | null }
  | { readonly kind: 'activate'; readonly sheet: string; readonly cell: CellPosition };

/** `#RRGGBB`. */
export type Color = `#${string}`;

/**
 * What a cell is to hold. `text` is taken as a person's words and stays text whatever it looks like;
 * `keep` leaves the cell as it is.
 */
export type CellContent =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly boolean: boolean }
  | { readonly formula: string }
  | 'blank'
  | 'keep';

/** Only what is named is changed. */
export interface CellFormat {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSizePt?: number;
  readonly bold?: boolean;
  readonly fontColor?: Color;
  /** Null: no fill. */
  readonly fill?: Color | null;
  readonly horizontal?: 'general' | 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** A thin line around and between all cells of the area; null takes lines away. */
  readonly border?: Color | null;
  /** False: may be filled while its sheet is protected. */
  readonly locked?: boolean;
}

export interface ValidationRule {
  /** `=名前`, `=シート!$A$1:$A$5`, or the words themselves (255 characters with commas at the most: facts §4). */
  readonly list: { readonly source: string } | { readonly words: readonly string[] };
  readonly allowBlank: boolean;
  readonly prompt: { readonly title: string; readonly message: string } | null;
  readonly error: { readonly title: string; readonly message: string; readonly style: 'stop' | 'warning' };
}

export interface ConditionalFormatRule {
  /** With its `=`; relative to the area's top-left cell. */
  readonly formula: string;
  readonly fill: Color | null;
  readonly fontColor: Color | null;
  readonly bold: boolean;
  readonly stopIfTrue: boolean;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4';
  /** Null: as it is. */
  readonly printArea: Area | null;
  /** Rows repeated on every page; null: none. */
  readonly titleRows: { readonly row: number; readonly count: number } | null;
  /** One page wide; as many pages high as it needs. */
  readonly fitToWidth: boolean;
  readonly marginsPt: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Excel's header and footer codes, e.g. `&P/&N`; empty: none. */
  readonly footerCenter: string;
  readonly centerHorizontally: boolean;
}
