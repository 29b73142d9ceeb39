import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Pane } from '../usePane';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
    ':focus': { outline: 'none' },
  },
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

/** As many as a person reads at once; the others wait behind a button. */
const SHOWN_AT_FIRST = 20;
const SHOWN_MORE = 100;

/** Sentences, each with the cell that it speaks of. */
export function PlaceList({ pane, items }: { readonly pane: Pane; readonly items: readonly PlaceItem[] }) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  // The button that was pressed may be gone: the keyboard goes on at the first new line.
  useEffect(() => {
    const first = shown > SHOWN_AT_FIRST ? list.current?.children[shown - SHOWN_MORE] : null;
    if (first instanceof HTMLElement) first.focus();
  }, [shown]);
  return (
    <>
      <ul ref={list} className={styles.list}>
        {items.slice(0, shown).map(({ key, text, note, place, more = [], tag }) => (
          <li key={key} className={styles.item} tabIndex={-1}>
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
          </li>
        ))}
      </ul>
      {items.length > shown ? (
        <Button
          size="small"
          onClick={() => {
            setShown(shown + SHOWN_MORE);
          }}
        >
          {pane.messages.pane.more(items.length - shown)}
        </Button>
      ) : null}
    </>
  );
}
