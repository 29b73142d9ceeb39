import { Link, makeStyles } from '@fluentui/react-components';
import { isReturned } from '../../domain/collection/returnedReport';
import type { Pane } from '../usePane';

interface CellLinkProps {
  readonly pane: Pane;
  readonly sheet: string;
  readonly cell: string;
}

const useStyles = makeStyles({
  // Sheet names have low lines (台帳_進捗): the underline must not cover them.
  link: { textUnderlineOffset: '3px', textAlign: 'left' },
});

/** A place in the workbook; a click shows it in the grid. One in a file that was handed in is only named. */
export function CellLink({ pane, sheet, cell }: CellLinkProps) {
  const styles = useStyles();
  if (isReturned({ sheet, cell })) return <span>{`${sheet} ${cell}`}</span>;
  return (
    <Link
      as="button"
      inline
      className={styles.link}
      onClick={() => {
        pane.goTo(sheet, cell);
      }}
    >
      {`${sheet} ${cell}`}
    </Link>
  );
}
