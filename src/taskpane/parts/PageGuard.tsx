import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { noticeOfBug } from '../outcome';
import type { Pane } from '../usePane';

interface PageGuardProps {
  readonly pane: Pane;
  readonly children: ReactNode;
}

/** A page whose file the server no longer brings, or that fails, must not take the whole pane with it. */
export class PageGuard extends Component<PageGuardProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    const { pane } = this.props;
    const { details } = noticeOfBug(error, pane.messages, pane.host.describe());
    pane.say({ intent: 'error', sentences: [pane.messages.pane.pageFailed], details });
  }

  override render(): ReactNode {
    const { pane, children } = this.props;
    if (!this.state.hasFailed) return children;
    return (
      <div>
        <Button
          appearance="primary"
          onClick={() => {
            location.reload();
          }}
        >
          {pane.messages.pane.openAgain}
        </Button>
      </div>
    );
  }
}
