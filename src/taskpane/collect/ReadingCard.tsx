import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Card } from '../parts/Card';
import type { CollectCardProps } from './collectPage';

const useStyles = makeStyles({
  bar: { width: '100%', height: '8px', accentColor: tokens.colorBrandBackground },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** How far the reading is, which files are being read, and a way to stop. */
export function ReadingCard({ words, collect }: CollectCardProps) {
  const styles = useStyles();
  const { progress, stop } = collect;
  if (!progress) return null;
  const { done, chosen, reading } = progress;
  const names = words.list(reading.map(words.file));
  return (
    <Card title={words.reading} isNext>
      <progress className={styles.bar} max={chosen} value={done} aria-label={words.reading} />
      <p className={styles.line} role="status">
        {words.progress(done, chosen)}
      </p>
      {names === '' ? null : <p className={styles.quiet}>{words.now(names)}</p>}
      <div>
        <Button onClick={stop}>{words.stop}</Button>
      </div>
    </Card>
  );
}
