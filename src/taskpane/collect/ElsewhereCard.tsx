import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { TakenElsewhere } from '../../domain/collection/takenElsewhere';
import type { CollectMessages } from '../../messages/collectMessages';
import type { CollectCardProps } from './collectPage';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
  line: { margin: 0 },
});

/** As many files as prove it without filling the pane. */
const MOST_FILES = 5;

/** Files that prove a second copy of the master, said before anything is taken in. */
export function ElsewhereCard({ words, collect }: CollectCardProps) {
  const styles = useStyles();
  const { batch, progress } = collect;
  if (!batch || progress) return null;
  const proofs = new Set(
    batch.submissions.flatMap(({ file, takenElsewhere }) =>
      takenElsewhere ? sentencesOf(file.name, takenElsewhere, words.elsewhere) : [],
    ),
  );
  if (proofs.size === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.elsewhere.title}</MessageBarTitle>
        <ul className={styles.list}>
          {[...proofs].slice(0, MOST_FILES).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className={styles.line}>{words.elsewhere.why}</p>
        <p className={styles.line}>{words.elsewhere.next}</p>
      </MessageBarBody>
    </MessageBar>
  );
}

function sentencesOf(
  file: string,
  { kind, takings }: TakenElsewhere,
  words: CollectMessages['elsewhere'],
): readonly string[] {
  const [last, ...others] = [...takings].sort((a, b) => (a.at < b.at ? 1 : -1));
  if (!last) return [];
  const more = others.length > 0 ? words.more(others.length) : '';
  const sentence = kind === 'copy' ? words.copy(file, last.at, last.detail) : words.handedOut(file, last.at);
  return [`${sentence}${more}`];
}
