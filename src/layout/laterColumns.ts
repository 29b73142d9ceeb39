import type { Program } from '../domain/register';
import type { TableColumn } from './tableSpec';

/**
 * Columns that registers made before do not have. They stand last in a new table and join a standing one at its right
 * end, when the first row has something to say in them.
 */

/** What marks a row that has vanished from its sheet. */
export function goneColumn<Row>(isGone: (row: Row) => boolean | undefined): TableColumn<Row> {
  return {
    heading: '元のシートにない',
    widthCharacters: 10,
    kind: 'flag',
    content: (row) => isGone(row) === true,
    isOptional: true,
  };
}

/** Why and since when a program is 終了, 統合 or 廃止: a person's words alone. */
export function endColumns<Row>(programOf: (row: Row) => Program): readonly TableColumn<Row>[] {
  return [
    {
      heading: '状態の理由',
      widthCharacters: 24,
      kind: 'words',
      content: (row) => programOf(row).lifecycleReason ?? '',
      wraps: true,
      isOfficeOwned: true,
      isOptional: true,
    },
    {
      heading: '最終年度',
      widthCharacters: 9,
      kind: 'text',
      content: (row) => programOf(row).lastFy?.toString() ?? '',
      isOfficeOwned: true,
      isOptional: true,
    },
  ];
}
