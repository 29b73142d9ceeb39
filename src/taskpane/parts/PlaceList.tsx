import { makeStyles, tokens } from '@fluentui/react-components';
import type { Pane } from '../usePane';
import { CellLink } from './CellLink';
import { LongList } from './LongList';

const useStyles = makeStyles({
  place: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 12px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  tag: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Place {
  readonly sheet: string;
  readonly cell: string;
}

export interface PlaceItem {
  readonly key: string;
  readonly text: string;
  /** Said after the text, less loudly. */
  readonly note?: string;
  readonly place: Place | null;
  /** Further places of the same thing. */
  readonly more?: readonly Place[];
  /** A number to ask about, at the end of the line. */
  readonly tag?: string;
}

/** Sentences, each with the cell that it speaks of. */
export function PlaceList({ pane, items }: { readonly pane: Pane; readonly items: readonly PlaceItem[] }) {
  const styles = useStyles();
  return (
    <LongList pane={pane} items={items}>
      {({ text, note, place, more = [], tag }) => (
        <>
          <div>
            {text}
            {note === undefined ? null : <span className={styles.quiet}>{note}</span>}
          </div>
          {place || tag !== undefined ? (
            <div className={styles.place}>
              {place ? <CellLink pane={pane} {...place} /> : <span />}
              {more.map(({ sheet, cell }) => (
                <CellLink key={`${sheet} ${cell}`} pane={pane} sheet={sheet} cell={cell} />
              ))}
              {tag === undefined ? null : <span className={styles.tag}>{tag}</span>}
            </div>
          ) : null}
        </>
      )}
    </LongList>
  );
}
