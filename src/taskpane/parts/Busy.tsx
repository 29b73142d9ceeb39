import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  room: { minHeight: '4px' },
  label: { color: tokens.colorNeutralForeground2 },
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

/** What is being done, said to screen readers as well; nothing while the pane is idle. */
export function Busy({ label }: { readonly label: string | null }) {
  const styles = useStyles();
  return (
    <div className={styles.room} role="status" aria-live="polite">
      {label === null ? null : (
        <>
          <div className={styles.label}>{label}</div>
          <div className={styles.track}>
            <div className={styles.runner} />
          </div>
        </>
      )}
    </div>
  );
}
