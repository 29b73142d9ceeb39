import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Pane } from '../usePane';
import { placesText } from '../usePane';

const useStyles = makeStyles({ bar: { ':focus': { outline: 'none' } } });

/** Taking back would also lose what a person typed since: said with the places, done only when they say so. */
export function UndoQuestionBar({ pane }: { readonly pane: Pane }) {
  const { undoQuestion, messages } = pane;
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (undoQuestion) bar.current?.focus();
  }, [undoQuestion]);
  if (!undoQuestion) return null;
  return (
    <div ref={bar} tabIndex={-1} role="alert" className={styles.bar}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {messages.pane.editedSince(placesText(undoQuestion.places, messages))}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void pane.undoLast(true)}>
            {messages.pane.undoAnyway}
          </Button>
          <Button size="small" onClick={pane.closeUndoQuestion}>
            {messages.pane.cancel}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
