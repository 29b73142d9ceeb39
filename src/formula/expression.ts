import type { CellError } from '../workbook/cellValue';
import type { Scalar } from './value';

/** A parsed formula: the parser library's tree in our own words, with every reference read once. */
export type Expression =
  | { readonly kind: 'value'; readonly value: Scalar }
  /** An argument that was left out: `IF(A1,,2)`. */
  | { readonly kind: 'missing' }
  /** What cannot be worked out here: another workbook's cells, spilled arrays, text that cannot be read. */
  | { readonly kind: 'gap'; readonly value: CellError }
  | { readonly kind: 'array'; readonly rows: readonly (readonly Scalar[])[] }
  | CellsExpression
  | NameExpression
  | TableExpression
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | BinaryExpression
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | {
      readonly kind: 'let';
      readonly names: readonly { readonly name: string; readonly value: Expression }[];
      readonly body: Expression;
    };

export interface BinaryExpression {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `A1`, `資料!$A$1:B2`, whole columns and rows. Null corners reach to the sheet's edge. */
export interface CellsExpression {
  readonly kind: 'cells';
  /** Null: the formula's own sheet. */
  readonly sheets: { readonly first: string; readonly last: string } | null;
  readonly top: Corner | null;
  readonly bottom: Corner | null;
  readonly left: Corner | null;
  readonly right: Corner | null;
}

/** A zero-based row or column, and whether a `$` holds it. */
export interface Corner {
  readonly at: number;
  readonly isAbsolute: boolean;
}

export interface NameExpression {
  readonly kind: 'name';
  readonly sheet: string | null;
  readonly name: string;
}

/** `表[列]`, `表[[#Headers],[列]]`, `[@列]`. */
export interface TableExpression {
  readonly kind: 'table';
  /** Null: the table that the formula stands in. */
  readonly table: string | null;
  /** First and last column; null: all. */
  readonly columns: { readonly first: string; readonly last: string } | null;
  readonly sections: readonly TableSection[];
}

export type TableSection = 'headers' | 'data' | 'totals' | 'all' | 'this row';

export type UnaryOperator = '+' | '-' | '%' | '@';
export type BinaryOperator =
  '=' | '<' | '>' | '<=' | '>=' | '<>' | '-' | '+' | '*' | '/' | '^' | '&' | ':' | ' ' | ',';
