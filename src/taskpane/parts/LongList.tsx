import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  item: {
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
    ':focus': { outline: 'none' },
  },
});

/** As many as a person reads at once; the others wait behind a button. */
const SHOWN_AT_FIRST = 20;
const SHOWN_MORE = 100;

interface LongListProps<Item> {
  readonly pane: Pane;
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}

/** Lines under one another with a rule between them; more of them when they are asked for. */
export function LongList<Item extends { readonly key: string }>({
  pane,
  items,
  children,
}: LongListProps<Item>) {
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
        {items.slice(0, shown).map((item) => (
          <li key={item.key} className={styles.item} tabIndex={-1}>
            {children(item)}
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
