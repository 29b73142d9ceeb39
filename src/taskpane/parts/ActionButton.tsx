import { Button } from '@fluentui/react-components';
import type { Pane } from '../usePane';

interface ActionButtonProps {
  readonly pane: Pane;
  readonly onClick: () => void;
  readonly children: string;
  readonly look?: 'primary' | 'secondary' | 'subtle';
  readonly isDisabled?: boolean;
  /** What a screen reader says, where several buttons on a page read alike; begins with what they show. */
  readonly label?: string;
}

/** A button that rests while something runs. It keeps the focus then: a disabled button would let it fall. */
export function ActionButton({
  pane,
  onClick,
  children,
  look = 'secondary',
  isDisabled = false,
  label,
}: ActionButtonProps) {
  return (
    <Button
      appearance={look}
      size={look === 'subtle' ? 'small' : 'medium'}
      disabledFocusable={isDisabled || pane.busy !== null}
      onClick={onClick}
      aria-label={label}
    >
      {children}
    </Button>
  );
}
