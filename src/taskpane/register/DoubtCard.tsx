import { makeStyles } from '@fluentui/react-components';
import type { LeftOutRow, ReadingDoubt } from '../../actions/readingDoubts';
import { Card } from '../parts/Card';
import type { PlaceItem } from '../parts/PlaceList';
import { PlaceList } from '../parts/PlaceList';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
});

interface DoubtCardProps {
  readonly pane: Pane;
  readonly doubts: readonly ReadingDoubt[];
}

/** What the reading doubts, each with its cell. */
export function DoubtCard({ pane, doubts }: DoubtCardProps) {
  const { doubt, doubtsTitle } = pane.messages.pane.reading;
  if (doubts.length === 0) return null;
  const items = doubts.map(({ kind, text, sheet, cell }, i): PlaceItem => ({
    key: `${kind} ${sheet} ${cell} ${String(i)}`,
    text: doubt[kind](short(text)),
    place: { sheet, cell },
  }));
  return (
    <Card title={doubtsTitle(doubts.length)}>
      <PlaceList pane={pane} items={items} />
    </Card>
  );
}

interface LeftOutCardProps {
  readonly pane: Pane;
  readonly rows: readonly LeftOutRow[];
}

/** Rows that were taken for no activity, folded away. */
export function LeftOutCard({ pane, rows }: LeftOutCardProps) {
  const styles = useStyles();
  const { leftOutTitle, leftOutCount, leftOutRow } = pane.messages.pane.reading;
  if (rows.length === 0) return null;
  const items = rows.map(({ reason, text, sheet, cell }): PlaceItem => ({
    key: `${sheet} ${cell}`,
    text: leftOutRow[reason](short(text)),
    place: { sheet, cell },
  }));
  return (
    <Card title={leftOutTitle}>
      <details>
        <summary className={styles.summary}>{leftOutCount(rows.length)}</summary>
        <PlaceList pane={pane} items={items} />
      </details>
    </Card>
  );
}

const MOST = 40;

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}
