import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Pane } from '../usePane';
import { placesText } from '../usePane';

/** Taking back would also lose what a person typed since: said with the places, done only when they say so. */
export function UndoQuestionBar({ pane }: { readonly pane: Pane }) {
  const { undoQuestion, messages } = pane;
  if (!undoQuestion) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{messages.pane.editedSince(placesText(undoQuestion.places, messages))}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void pane.undoLast(true)}>
          {messages.pane.undoAnyway}
        </Button>
        <Button size="small" onClick={pane.closeUndoQuestion}>
          {messages.pane.cancel}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
