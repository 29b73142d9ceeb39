import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { TracedActivity, TracedFigure } from '../../actions/traceFigure';
import { numberedName } from '../../domain/numberedName';
import type { Pane } from '../usePane';
import { Card } from './Card';
import type { PlaceItem } from './PlaceList';
import { PlaceList } from './PlaceList';

const useStyles = makeStyles({
  line: { margin: 0 },
  // Empty, it must be there to be read aloud, and take no room between the cards.
  live: { scrollMarginTop: '48px', ':empty': { position: 'absolute' } },
});

interface TraceCardProps {
  readonly pane: Pane;
  /** Null while no figure is chosen. */
  readonly figure: TracedFigure | null;
}

/** The activities behind the figure that a person chose in the sheet, each with its cells. */
export function TraceCard({ pane, figure }: TraceCardProps) {
  const styles = useStyles();
  const words = pane.messages.pane.trace;
  const live = useRef<HTMLDivElement>(null);
  const place = figure && `${figure.sheet} ${figure.cell}`;
  // The person looks at the sheet: what it shows must not come up out of sight.
  useEffect(() => {
    if (place !== null) live.current?.scrollIntoView({ block: 'nearest' });
  }, [place]);
  return (
    <div ref={live} className={styles.live} aria-live="polite">
      {figure ? (
        <Card title={words.title(figure.sheet, figure.cell)}>
          <p className={styles.line}>{words.figure(figure.name, figure.items.length)}</p>
          {figure.items.length > 0 ? (
            <PlaceList key={place} pane={pane} items={figure.items.map(itemOf)} />
          ) : null}
        </Card>
      ) : null}
    </div>
  );

  function itemOf({ activity, note, places }: TracedActivity): PlaceItem {
    const [first = null, ...more] = places;
    return {
      key: activity.id,
      text: numberedName(activity),
      ...(note === '' ? {} : { note: words.note(note) }),
      place: first,
      more,
    };
  }
}
