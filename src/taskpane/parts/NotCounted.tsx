import { makeStyles } from '@fluentui/react-components';
import type { CellSource } from '../../domain/register';
import type { Tally } from '../../domain/tally';
import type { PaneMessages } from '../../messages/paneMessages';
import type { Pane } from '../usePane';
import { Card } from './Card';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
});

interface Left {
  readonly key: string;
  readonly name: string;
  readonly why: string;
  readonly source: CellSource | null;
}

/** What the table leaves out, each with its reason and its cell: nothing is counted nowhere in silence. */
export function NotCounted({ pane, tally }: { readonly pane: Pane; readonly tally: Tally }) {
  const styles = useStyles();
  const left = leftOut(tally, pane.messages);
  if (left.length === 0) return null;
  return (
    <Card title={pane.messages.pane.aggregate.notCounted(left.length)}>
      <ul className={styles.list}>
        {left.map(({ key, name, why, source }) => (
          <li key={key}>
            {`${name}：${why} `}
            {source ? <CellLink pane={pane} sheet={source.sheet} cell={source.cell} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function leftOut(tally: Tally, messages: PaneMessages): Left[] {
  const words = messages.pane.aggregate;
  return [
    ...tally.noAnswer.map(({ activity, source }) => ({
      key: activity.id,
      name: activity.name,
      why: words.noAnswer,
      source,
    })),
    ...tally.outsideSet.map(({ activity, status, source }) => ({
      key: activity.id,
      name: activity.name,
      why: words.outsideSet(status),
      source,
    })),
    ...tally.noHeading.map((activity) => ({
      key: activity.id,
      name: activity.name,
      why: words.noHeading,
      source: activity.source,
    })),
    ...tally.duplicates
      .filter(({ agree }) => !agree)
      .map(({ activity, entries }) => ({
        key: activity.id,
        name: activity.name,
        why: words.disagreeing,
        source: entries.at(-1)?.source ?? null,
      })),
  ];
}
