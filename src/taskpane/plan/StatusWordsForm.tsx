import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { OwnStatus } from '../../domain/templates/ownPlan';
import { MOST_STATUSES } from '../../domain/templates/ownPlan';
import { ActionButton } from '../parts/ActionButton';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  legend: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  status: { padding: '8px 0 4px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  word: { display: 'flex', gap: '4px', alignItems: 'center' },
  grow: { flexGrow: 1, minWidth: 0 },
  flags: { display: 'flex', flexWrap: 'wrap', columnGap: '4px' },
  row: { display: 'flex' },
});

const FLAGS = ['isGood', 'needsReason', 'isOutsideTotal'] as const;
const NEW_STATUS: OwnStatus = { label: '', isGood: false, needsReason: false, isOutsideTotal: false };

interface StatusWordsFormProps {
  readonly pane: Pane;
  readonly statuses: readonly OwnStatus[];
  readonly change: (statuses: readonly OwnStatus[]) => void;
}

/** The words of the city's scale, in the order of the paper's columns, and what each means for the count. */
export function StatusWordsForm({ pane, statuses, change }: StatusWordsFormProps) {
  const styles = useStyles();
  const words = pane.messages.pane.plan;
  const put = (place: number, status: OwnStatus) => {
    change(statuses.map((other, i) => (i === place ? status : other)));
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.statusesTitle}</legend>
      <p className={styles.line}>{words.statusesHow}</p>
      <ol className={styles.list}>
        {statuses.map((status, place) => {
          const name = status.label === '' ? words.status(place + 1) : status.label;
          return (
            <li key={place} className={styles.status}>
              <div className={styles.word}>
                <Input
                  className={styles.grow}
                  aria-label={words.status(place + 1)}
                  value={status.label}
                  onChange={(_event, { value }) => {
                    put(place, { ...status, label: value });
                  }}
                />
                {place === 0 ? null : (
                  <ActionButton
                    pane={pane}
                    look="subtle"
                    label={words.upOf(name)}
                    onClick={() => {
                      change(movedUp(statuses, place));
                    }}
                  >
                    {words.up}
                  </ActionButton>
                )}
                <ActionButton
                  pane={pane}
                  look="subtle"
                  label={words.removeOf(name)}
                  onClick={() => {
                    change(statuses.filter((_, i) => i !== place));
                  }}
                >
                  {words.remove}
                </ActionButton>
              </div>
              <div className={styles.flags}>
                {FLAGS.map((flag) => (
                  <Checkbox
                    key={flag}
                    label={words[flag]}
                    input={{ 'aria-label': words.flagOf(words[flag], name) }}
                    checked={status[flag]}
                    disabled={flag === 'isGood' && status.isOutsideTotal}
                    onChange={(_event, { checked }) => {
                      put(place, withFlag(status, flag, checked === true));
                    }}
                  />
                ))}
              </div>
            </li>
          );
        })}
      </ol>
      {statuses.length < MOST_STATUSES ? (
        <div className={styles.row}>
          <ActionButton
            pane={pane}
            look="subtle"
            onClick={() => {
              change([...statuses, NEW_STATUS]);
            }}
          >
            {words.addStatus}
          </ActionButton>
        </div>
      ) : null}
    </fieldset>
  );
}

/** What is outside the total goes neither well nor badly. */
function withFlag(status: OwnStatus, flag: (typeof FLAGS)[number], isOn: boolean): OwnStatus {
  const changed = { ...status, [flag]: isOn };
  return changed.isOutsideTotal ? { ...changed, isGood: false } : changed;
}

function movedUp(statuses: readonly OwnStatus[], place: number): readonly OwnStatus[] {
  const moved = [...statuses];
  const [status] = moved.splice(place, 1);
  if (status) moved.splice(place - 1, 0, status);
  return moved;
}
