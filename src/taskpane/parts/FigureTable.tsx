import { makeStyles, tokens } from '@fluentui/react-components';
import type { Tally } from '../../domain/tally';
import type { PaneMessages } from '../../messages/paneMessages';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    tableLayout: 'fixed',
  },
  cell: { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: '3px 2px', textAlign: 'center' },
  heading: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '3px 4px' },
  total: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  first: { width: '38%' },
});

/** The 活動数一覧 as it was counted, for a look before the paper is opened. */
export function FigureTable({ tally, messages }: { readonly tally: Tally; readonly messages: PaneMessages }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.cell} ${styles.first}`} />
          {tally.statuses.map(({ id, label }) => (
            <th key={id} scope="col" className={styles.cell}>
              {label}
            </th>
          ))}
          <th scope="col" className={styles.cell}>
            {messages.pane.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {tally.rows.map(({ node, label, counts, total }) => (
          <tr key={node.id}>
            <th scope="row" className={`${styles.cell} ${styles.heading}`}>
              {label}
            </th>
            {counts.map((count, index) => (
              <td key={tally.statuses[index]?.id} className={styles.cell}>
                {count}
              </td>
            ))}
            <td className={styles.cell}>{total}</td>
          </tr>
        ))}
        <tr className={styles.total}>
          <th scope="row" className={styles.cell}>
            {messages.pane.total}
          </th>
          {tally.columnTotals.map((count, index) => (
            <td key={tally.statuses[index]?.id} className={styles.cell}>
              {count}
            </td>
          ))}
          <td className={styles.cell}>{tally.total}</td>
        </tr>
      </tbody>
    </table>
  );
}
