import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { NamedChange } from '../../actions/changeNamer';
import type { RegisterChange, Side } from '../../domain/mergeRegister';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import { CellLink } from '../parts/CellLink';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: { whiteSpace: 'pre-wrap', color: tokens.colorNeutralForeground1 },
  label: { display: 'block', color: tokens.colorNeutralForeground2 },
});

export type Conflict = Extract<RegisterChange, { readonly kind: 'conflict' }>;
export type Decisions = Readonly<Record<string, Side>>;

interface ConflictCardProps {
  readonly pane: Pane;
  readonly conflicts: readonly (NamedChange & { readonly change: Conflict })[];
  readonly decisions: Decisions;
  readonly decide: (decisions: Decisions) => void;
  /** Said instead of what 台帳化 says. */
  readonly labels?: ConflictLabels;
  /** What else there is to know of a conflict. */
  readonly noteOf?: (change: Conflict) => string | null;
}

export interface ConflictLabels {
  readonly conflicts: (count: number) => string;
  readonly conflictsWhy: string;
  readonly inRegister: string;
  readonly inSheet: string;
  readonly allRegister: string;
  readonly allSheet: string;
}

/** Both texts of each conflict, whole, and a choice: what nobody chooses stays as the register has it. */
export function ConflictCard({
  pane,
  conflicts,
  decisions,
  decide,
  labels,
  noteOf = () => null,
}: ConflictCardProps) {
  const styles = useStyles();
  const words = { ...pane.messages.pane.again, ...labels };
  if (conflicts.length === 0) return null;
  const all = (side: Side) => {
    decide(Object.fromEntries(conflicts.map(({ change }) => [change.key, side])));
  };
  return (
    <Card title={words.conflicts(conflicts.length)}>
      <p className={styles.line}>{words.conflictsWhy}</p>
      <ul className={styles.list}>
        {conflicts.map(({ change, name }) => (
          <li key={change.key}>
            <div className={styles.name}>{words.field(name, words.importedField[change.field])}</div>
            {noteOf(change) === null ? null : <span className={styles.label}>{noteOf(change)}</span>}
            <RadioGroup
              aria-label={words.field(name, words.importedField[change.field])}
              value={decisions[change.key] ?? ''}
              onChange={(_event, { value }) => {
                decide({ ...decisions, [change.key]: value === 'sheet' ? 'sheet' : 'register' });
              }}
            >
              <Radio
                value="register"
                label={<Words label={words.inRegister} text={change.before} pane={pane} />}
              />
              <Radio value="sheet" label={<Words label={words.inSheet} text={change.after} pane={pane} />} />
            </RadioGroup>
            {change.sheet !== null && change.cell !== null ? (
              <CellLink pane={pane} sheet={change.sheet} cell={change.cell} />
            ) : null}
          </li>
        ))}
      </ul>
      {conflicts.length > 1 ? (
        <div className={styles.row}>
          <ActionButton
            pane={pane}
            look="subtle"
            onClick={() => {
              all('register');
            }}
          >
            {words.allRegister}
          </ActionButton>
          <ActionButton
            pane={pane}
            look="subtle"
            onClick={() => {
              all('sheet');
            }}
          >
            {words.allSheet}
          </ActionButton>
        </div>
      ) : null}
    </Card>
  );
}

function Words({
  pane,
  label,
  text,
}: {
  readonly pane: Pane;
  readonly label: string;
  readonly text: string;
}) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.text}>{text === '' ? pane.messages.pane.again.blank : text}</span>
    </>
  );
}
