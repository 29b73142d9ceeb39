import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  bar: { ':focus': { outline: 'none' } },
  line: { padding: '2px 0' },
});

/** What the last action came to. It takes the focus, so that a keyboard user lands on it and not on nothing. */
export function NoticeBar({ pane }: { readonly pane: Pane }) {
  const { notice, messages } = pane;
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  useEffect(() => {
    setCopied('no');
    if (notice) bar.current?.focus();
  }, [notice]);
  if (!notice) return null;
  const { details } = notice;
  const close = (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={messages.pane.close}
      onClick={pane.clearNotice}
    />
  );
  return (
    <div ref={bar} tabIndex={-1} role="alert" className={styles.bar}>
      <MessageBar intent={notice.intent} layout="multiline">
        <MessageBarBody>
          {notice.sentences.map((sentence) => (
            <div key={sentence} className={styles.line}>
              {sentence}
            </div>
          ))}
          {copied === 'yes' ? <div role="status">{messages.pane.copied}</div> : null}
          {copied === 'failed' && details !== null ? (
            <div role="status">
              {messages.pane.copyFailed}
              <br />
              <code>{details}</code>
            </div>
          ) : null}
        </MessageBarBody>
        {details === null ? (
          <MessageBarActions containerAction={close} />
        ) : (
          <MessageBarActions containerAction={close}>
            <Button
              size="small"
              onClick={() => {
                void copy(details).then(setCopied);
              }}
            >
              {messages.pane.copyDetails}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}

/** Some hosts keep the clipboard from a pane: the text is then shown for the person to select. */
async function copy(text: string): Promise<'yes' | 'failed'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'yes';
  } catch {
    return 'failed';
  }
}
