import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { Card } from '../parts/Card';
import type { CollectCardProps } from './collectPage';

const useStyles = makeStyles({
  line: { margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** R18: activities that the register does not have; they join it only when a person says so. */
export function UnknownCard({ words, collect }: CollectCardProps) {
  const styles = useStyles();
  const { proposal, batch, decide } = collect;
  const unknown = proposal?.unknown ?? [];
  if (!batch || unknown.length === 0) return null;
  const { decisions } = batch;
  return (
    <Card title={words.unknown(unknown.length)}>
      <p className={styles.line}>{words.unknownWhy}</p>
      <ul className={styles.list}>
        {unknown.map(({ key, number, name, programName, reports, decision }) => {
          const label = words.unknownOne(number, name, programName);
          const files = [...new Set(reports.map(({ file }) => file.name))];
          return (
            <li key={key}>
              <div className={styles.name}>{label}</div>
              <div className={styles.quiet}>{words.list(files.map(words.file))}</div>
              <RadioGroup
                layout="horizontal"
                aria-label={label}
                value={decision ?? ''}
                onChange={(_event, { value }) => {
                  const chosen = value === 'add' ? 'add' : 'leave';
                  decide({ ...decisions, unknown: { ...decisions.unknown, [key]: chosen } });
                }}
              >
                <Radio value="add" label={words.add} />
                <Radio value="leave" label={words.leave} />
              </RadioGroup>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
