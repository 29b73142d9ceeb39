import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AggregateReport } from '../../actions/aggregate';
import type { FigureScope } from '../../domain/figure';
import { activitiesBehind } from '../../domain/figure';
import { numberedName } from '../../domain/numberedName';
import type { Pane } from '../usePane';
import { PlaceList } from './PlaceList';

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    tableLayout: 'fixed',
    // Two letters a line (概ね／順調) rather than one and three.
    wordBreak: 'normal',
  },
  cell: { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: '2px 0', textAlign: 'center' },
  head: {
    backgroundColor: tokens.colorNeutralBackground3,
    fontWeight: tokens.fontWeightRegular,
    padding: '4px 1px',
  },
  heading: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '4px' },
  total: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  first: { width: '34%' },
  zero: { color: tokens.colorNeutralForeground3 },
  figure: {
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textDecorationLine: 'underline',
    textUnderlineOffset: '2px',
    cursor: 'pointer',
    // Large enough to hit, small enough for seven columns in 320 px.
    minWidth: '24px',
    minHeight: '24px',
    padding: 0,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
  detail: { display: 'flex', flexDirection: 'column', gap: '8px' },
  detailTitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** A figure of the table: a heading and a status; null stands for the total of all. */
interface Figure {
  readonly nodeId: string | null;
  readonly statusId: string | null;
  /** As a person calls it. */
  readonly name: string;
  readonly count: number;
}

/** The 活動数一覧 as it was counted. A figure shows the activities behind it, each with its cell in the register. */
export function FigureTable({ pane, report }: { readonly pane: Pane; readonly report: AggregateReport }) {
  const styles = useStyles();
  const { tally } = report;
  const words = pane.messages.pane;
  const [chosen, setChosen] = useState<Figure | null>(null);
  const figure = (count: number, nodeId: string | null, statusId: string | null, name: string) =>
    count === 0 ? (
      <span className={styles.zero}>{count}</span>
    ) : (
      <button
        type="button"
        className={mergeClasses(styles.figure, chosen?.name === name && styles.chosen)}
        aria-label={words.aggregate.behind(name, count)}
        aria-expanded={chosen?.name === name}
        onClick={() => {
          setChosen(chosen?.name === name ? null : { nodeId, statusId, name, count });
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
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.first)}>
              {tally.rows.length > 0 ? words.aggregate.heading : ''}
            </th>
            {tally.statuses.map(({ id, label }) => (
              <th key={id} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {label}
              </th>
            ))}
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
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
      <div className={styles.detail} aria-live="polite">
        {chosen ? (
          <>
            <h3 className={styles.detailTitle}>{words.aggregate.detail(chosen.name, chosen.count)}</h3>
            <PlaceList
              key={chosen.name}
              pane={pane}
              items={activitiesBehind(tally, scopeOf(chosen)).map((activity) => ({
                key: activity.id,
                text: numberedName(activity),
                place: report.statusCells.get(activity.id) ?? null,
              }))}
            />
          </>
        ) : null}
      </div>
    </>
  );
}

function scopeOf({ nodeId, statusId }: Figure): FigureScope {
  return { nodeIds: nodeId === null ? null : [nodeId], statusIds: statusId === null ? null : [statusId] };
}
