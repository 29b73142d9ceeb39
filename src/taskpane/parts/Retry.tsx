import type { Pane } from '../usePane';
import { ActionButton } from './ActionButton';

/** Where a page could not be read: the sentence above says why, and this reads again once that is removed. */
export function Retry({ pane, onClick }: { readonly pane: Pane; readonly onClick: () => void }) {
  if (pane.busy !== null) return null;
  return (
    <div>
      <ActionButton pane={pane} onClick={onClick}>
        {pane.messages.pane.reload}
      </ActionButton>
    </div>
  );
}
