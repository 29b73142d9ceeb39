import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AggregateReport } from '../../actions/aggregate';
import type { Activity } from '../../domain/register';
import type { Tally } from '../../domain/tally';
import { cellKey } from '../../domain/tally';
import type { Pane } from '../usePane';
import { CellLink } from './CellLink';

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
  figure: {
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textDecorationLine: 'underline',
    cursor: 'pointer',
    // Large enough to hit, small enough for seven columns in 320 px.
    minWidth: '24px',
    minHeight: '24px',
    padding: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  detail: { marginTop: '8px' },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** A figure of the table: a heading and a status; null stands for the total of all. */
interface Figure {
  readonly nodeId: string | null;
  readonly statusId: string | null;
}

/** The 活動数一覧 as it was counted. A figure shows the activities behind it, each with its cell in the register. */
export function FigureTable({ pane, report }: { readonly pane: Pane; readonly report: AggregateReport }) {
  const styles = useStyles();
  const { tally } = report;
  const words = pane.messages.pane;
  const [chosen, setChosen] = useState<Figure | null>(null);
  const figure = (count: number, nodeId: string | null, statusId: string | null, name: string) =>
    count === 0 ? (
      count
    ) : (
      <button
        type="button"
        className={styles.figure}
        aria-label={words.aggregate.behind(name, count)}
        onClick={() => {
          setChosen({ nodeId, statusId });
        }}
      >
        {count}
      </button>
    );
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.first)}>
              {tally.rows.length > 0 ? words.aggregate.heading : ''}
            </th>
            {tally.statuses.map(({ id, label }) => (
              <th key={id} scope="col" className={styles.cell}>
                {label}
              </th>
            ))}
            <th scope="col" className={styles.cell}>
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {tally.rows.map(({ node, label, counts, total }) => (
            <tr key={node.id}>
              <th scope="row" className={mergeClasses(styles.cell, styles.heading)}>
                {label}
              </th>
              {tally.statuses.map((status, index) => (
                <td key={status.id} className={styles.cell}>
                  {figure(counts[index] ?? 0, node.id, status.id, `${label}「${status.label}」`)}
                </td>
              ))}
              <td className={styles.cell}>{figure(total, node.id, null, label)}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row" className={styles.cell}>
              {words.total}
            </th>
            {tally.statuses.map((status, index) => (
              <td key={status.id} className={styles.cell}>
                {figure(tally.columnTotals[index] ?? 0, null, status.id, `「${status.label}」`)}
              </td>
            ))}
            <td className={styles.cell}>{figure(tally.total, null, null, words.total)}</td>
          </tr>
        </tbody>
      </table>
      {chosen ? (
        <div className={styles.detail} role="region" aria-live="polite" aria-label={words.aggregate.detail}>
          <ul className={styles.list}>
            {activitiesBehind(tally, chosen).map((activity) => {
              const place = report.statusCells.get(activity.id);
              return (
                <li key={activity.id}>
                  {`${activity.displayNumber} ${activity.name} `}
                  {place ? <CellLink pane={pane} sheet={place.sheet} cell={place.cell} /> : null}
                </li>
              );
            })}
          </ul>
        </div>
      ) : null}
    </>
  );
}

/** The activities that a figure counts; a total leaves out what stands outside it (対象外). */
function activitiesBehind(tally: Tally, { nodeId, statusId }: Figure): readonly Activity[] {
  const nodes = nodeId === null ? tally.rows.map(({ node }) => node.id) : [nodeId];
  const inside = tally.statuses.filter((status) => !status.isOutsideTotal).map(({ id }) => id);
  const statuses = statusId === null ? inside : [statusId];
  return nodes.flatMap((node) => statuses.flatMap((status) => tally.detail.get(cellKey(node, status)) ?? []));
}
