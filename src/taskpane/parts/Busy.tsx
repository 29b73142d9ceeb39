import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  // Over the page, so that nothing moves when it comes and goes.
  bar: {
    position: 'fixed',
    left: 0,
    right: 0,
    bottom: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    minHeight: '36px',
    padding: '0 12px',
  },
  track: { height: '3px', overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground5 },
  runner: {
    height: '100%',
    width: '33%',
    backgroundColor: tokens.colorBrandBackground,
    animationName: { from: { transform: 'translateX(-100%)' }, to: { transform: 'translateX(300%)' } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none', width: '100%' },
  },
});

/** What is short is not worth a button. */
const STOP_AFTER_MS = 700;

/** What is being done, said to screen readers as well, with a way to stop what lasts; nothing while the pane is idle. */
export function Busy({ pane }: { readonly pane: Pane }) {
  const { busy, messages, stop } = pane;
  const styles = useStyles();
  const lasts = useLasts(busy !== null);
  return (
    <div role="status" className={busy ? styles.bar : undefined}>
      {busy ? (
        <>
          <div className={styles.track}>
            <div className={styles.runner} />
          </div>
          <div className={styles.row}>
            <span>{busy.label}</span>
            {lasts && busy.canStop ? (
              <Button size="small" onClick={stop}>
                {messages.pane.stop}
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
    </div>
  );
}

/** True once something has been going on for a while. */
function useLasts(isBusy: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    setLasts(false);
    if (!isBusy) return undefined;
    const timer = setTimeout(() => {
      setLasts(true);
    }, STOP_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isBusy]);
  return lasts;
}
