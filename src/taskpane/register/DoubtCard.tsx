import { makeStyles, tokens } from '@fluentui/react-components';
import type { LeftOutRow, ReadingDoubt } from '../../actions/readingDoubts';
import { Card } from '../parts/Card';
import type { PlaceItem } from '../parts/PlaceList';
import { PlaceList } from '../parts/PlaceList';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
});

interface DoubtCardProps {
  readonly pane: Pane;
  readonly doubts: readonly ReadingDoubt[];
  readonly leftOut: readonly LeftOutRow[];
}

/** What the reading doubts, each with its cell, and the rows that it took for no activity, folded away. */
export function DoubtCard({ pane, doubts, leftOut }: DoubtCardProps) {
  const styles = useStyles();
  const { doubt, doubtsTitle, leftOutTitle, leftOutRow, noDoubts } = pane.messages.pane.reading;
  if (doubts.length === 0 && leftOut.length === 0) return null;
  const odd = doubts.map(({ kind, text, sheet, cell }, i): PlaceItem => ({
    key: `${kind} ${sheet} ${cell} ${String(i)}`,
    text: doubt[kind](short(text)),
    place: { sheet, cell },
  }));
  const rows = leftOut.map(({ reason, text, sheet, cell }): PlaceItem => ({
    key: `${sheet} ${cell}`,
    text: leftOutRow[reason](short(text)),
    place: { sheet, cell },
  }));
  return (
    <Card title={doubts.length > 0 ? doubtsTitle(doubts.length) : noDoubts}>
      {odd.length > 0 ? <PlaceList pane={pane} items={odd} /> : null}
      {rows.length > 0 ? (
        <details>
          <summary className={styles.summary}>{leftOutTitle(rows.length)}</summary>
          <PlaceList pane={pane} items={rows} />
        </details>
      ) : null}
    </Card>
  );
}

const MOST = 40;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}
