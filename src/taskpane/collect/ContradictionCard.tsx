import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { Contradiction } from '../../domain/collection/collectReturns';
import type { ReportSide } from '../../domain/collection/gatherReports';
import type { EntryField } from '../../domain/importBase';
import { ENTRY_FIELDS } from '../../domain/importBase';
import { numberedName } from '../../domain/numberedName';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import type { CollectCardProps } from './collectPage';
import { fileFacts } from './collectPage';

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
  // Side by side where the pane is wide enough, one under the other where it is not.
  sides: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))' },
  file: {
    display: 'block',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  words: { display: 'block', whiteSpace: 'pre-wrap', color: tokens.colorNeutralForeground1 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** R43, R15: what files say differently, side by side, with what tells the files apart; a person chooses. */
export function ContradictionCard({ pane, words, collect }: CollectCardProps) {
  const styles = useStyles();
  const { proposal, batch, decide } = collect;
  const contradictions = proposal?.contradictions ?? [];
  if (!batch || contradictions.length === 0) return null;
  const { decisions } = batch;
  const choose = (sides: Readonly<Record<string, string>>) => {
    decide({ ...decisions, sides: { ...decisions.sides, ...sides } });
  };
  return (
    <Card title={words.contradictions(contradictions.length)}>
      <p className={styles.line}>{words.contradictionsWhy}</p>
      <ul className={styles.list}>
        {contradictions.map((one) => (
          <li key={one.key}>
            <div className={styles.name}>{numberedName(one.activity)}</div>
            {one.isSettled ? <span className={styles.quiet}>{words.settled}</span> : null}
            <RadioGroup
              aria-label={numberedName(one.activity)}
              value={one.chosen ?? ''}
              onChange={(_event, { value }) => {
                choose({ [one.key]: value });
              }}
            >
              <div className={styles.sides}>
                {one.sides.map((side) => (
                  <Radio
                    key={side.print}
                    value={side.print}
                    label={<Side pane={pane} words={words} collect={collect} one={one} side={side} />}
                  />
                ))}
              </div>
            </RadioGroup>
          </li>
        ))}
      </ul>
      {contradictions.length > 1 ? (
        <div className={styles.row}>
          {filesOf(contradictions).map(([path, name]) => (
            <ActionButton
              key={path}
              pane={pane}
              look="subtle"
              onClick={() => {
                choose(allOf(contradictions, path));
              }}
            >
              {words.useFile(name)}
            </ActionButton>
          ))}
        </div>
      ) : null}
    </Card>
  );
}

interface SideProps extends CollectCardProps {
  readonly one: Contradiction;
  readonly side: ReportSide;
}

function Side({ pane, words, one, side }: SideProps) {
  const styles = useStyles();
  const fields = pane.messages.pane.again.importedField;
  const newest = Math.max(...one.sides.map(savedAt));
  const isNewest = savedAt(side) === newest && one.sides.some((other) => savedAt(other) < newest);
  return (
    <>
      {side.from.map(({ file, source }) => (
        <span key={`${file.path} ${source.sheet} ${source.cell}`}>
          <span className={styles.file}>{file.name}</span>
          <span className={styles.quiet}>
            {fileFacts(file, words)}
            {isNewest ? `　${words.newest}` : ''}
            <br />
            {words.at(source.sheet, source.cell)}
          </span>
        </span>
      ))}
      {differingFields(one).map((field) => (
        <span key={field} className={styles.words}>
          {`${fields[field]}：${side.words[field] === '' ? words.blank : side.words[field]}`}
        </span>
      ))}
    </>
  );
}

function savedAt({ from }: ReportSide): number {
  return Math.max(...from.map(({ file }) => file.modifiedAt));
}

function differingFields({ sides }: Contradiction): readonly EntryField[] {
  return ENTRY_FIELDS.filter((field) => new Set(sides.map(({ words }) => words[field].trim())).size > 1);
}

function filesOf(
  contradictions: readonly Contradiction[],
): readonly (readonly [path: string, name: string])[] {
  const files = new Map<string, string>();
  for (const { sides } of contradictions) {
    for (const { file } of sides.flatMap(({ from }) => from)) files.set(file.path, file.name);
  }
  return [...files];
}

function allOf(contradictions: readonly Contradiction[], path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    contradictions.flatMap(({ key, sides }) => {
      const side = sides.find(({ from }) => from.some(({ file }) => file.path === path));
      return side ? [[key, side.print] as const] : [];
    }),
  );
}
