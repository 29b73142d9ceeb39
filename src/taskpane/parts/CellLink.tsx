import { Link } from '@fluentui/react-components';
import type { Pane } from '../usePane';

interface CellLinkProps {
  readonly pane: Pane;
  readonly sheet: string;
  readonly cell: string;
}

/** A place in the workbook; a click shows it in the grid. */
export function CellLink({ pane, sheet, cell }: CellLinkProps) {
  return (
    <Link
      as="button"
      inline
      onClick={() => {
        pane.goTo(sheet, cell);
      }}
    >
      {`${sheet}!${cell}`}
    </Link>
  );
}
