import { makeStyles, tokens } from '@fluentui/react-components';
import type { NewerText, TextChoice } from '../../domain/newerTexts';
import type { Pane } from '../usePane';
import { ActionButton } from './ActionButton';
import { Card } from './Card';

const useStyles = makeStyles({
  line: { margin: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  texts: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '8px', margin: 0 },
  side: { minWidth: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: {
    margin: 0,
    padding: '6px',
    whiteSpace: 'pre-wrap',
    // Half the pane is narrow: lines are filled, not broken by phrases.
    wordBreak: 'normal',
    lineBreak: 'strict',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface NewerTextsCardProps {
  readonly pane: Pane;
  readonly texts: readonly NewerText[];
  readonly choose: (key: string, choice: TextChoice) => void;
}

/** What the office wrote on the paper beside what the department has written since; nothing where there is none. */
export function NewerTextsCard({ pane, texts, choose }: NewerTextsCardProps) {
  const styles = useStyles();
  const words = pane.messages.pane.newerTexts;
  if (texts.length === 0) return null;
  return (
    <Card title={words.title(texts.length)}>
      <p className={styles.line}>{words.why}</p>
      {texts.map(({ key, programName, activityName, printed, departmentText }) => {
        const name = words.of(programName, activityName);
        const button = (choice: TextChoice, label: string) => (
          <ActionButton
            pane={pane}
            label={words.choose(label, name)}
            onClick={() => {
              choose(key, choice);
            }}
          >
            {label}
          </ActionButton>
        );
        return (
          <div key={key} className={styles.item}>
            <h3 className={styles.name}>{name}</h3>
            <dl className={styles.texts}>
              <div className={styles.side}>
                <dt className={styles.term}>{words.printed}</dt>
                <dd className={styles.text}>{printed}</dd>
              </div>
              <div className={styles.side}>
                <dt className={styles.term}>{words.department}</dt>
                <dd className={styles.text}>{departmentText}</dd>
              </div>
            </dl>
            <div className={styles.row}>
              {button('department', words.take)}
              {button('office', words.keep)}
            </div>
          </div>
        );
      })}
    </Card>
  );
}
