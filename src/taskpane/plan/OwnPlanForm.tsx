import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { OwnPlan } from '../../domain/templates/ownPlan';
import { MOST_LEVELS } from '../../domain/templates/ownPlan';
import { ActionButton } from '../parts/ActionButton';
import type { Pane } from '../usePane';
import { StatusWordsForm } from './StatusWordsForm';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  years: { display: 'flex', flexWrap: 'wrap', gap: '12px' },
  year: { width: '120px' },
  input: { minWidth: 0 },
  group: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  legend: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  level: { display: 'flex', gap: '4px', alignItems: 'center' },
  grow: { flexGrow: 1, minWidth: 0 },
  row: { display: 'flex' },
});

interface OwnPlanFormProps {
  readonly pane: Pane;
  readonly plan: OwnPlan;
  readonly change: (plan: OwnPlan) => void;
}

/** A plan of the city's own: filled in from the sheets, put right by a person. */
export function OwnPlanForm({ pane, plan, change }: OwnPlanFormProps) {
  const styles = useStyles();
  const words = pane.messages.pane.plan;
  const text = (label: string, value: string, put: (value: string) => OwnPlan) => (
    <Field label={label}>
      <Input
        className={styles.input}
        value={value}
        onChange={(_event, data) => {
          change(put(data.value));
        }}
      />
    </Field>
  );
  const isItem = plan.programLabel === plan.activityLabel;
  return (
    <div className={styles.form}>
      {text(words.name, plan.name, (name) => ({ ...plan, name }))}
      <div className={styles.years}>
        <div className={styles.year}>
          {text(words.startFy, yearText(plan.startFy), (year) => ({ ...plan, startFy: yearOf(year) }))}
        </div>
        <div className={styles.year}>
          {text(words.endFy, yearText(plan.endFy), (year) => ({ ...plan, endFy: yearOf(year) }))}
        </div>
      </div>
      <Levels pane={pane} plan={plan} change={change} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.unit}</legend>
        <RadioGroup
          aria-label={words.unit}
          value={isItem ? 'item' : 'activity'}
          onChange={(_event, { value }) => {
            change({ ...plan, ...(value === 'item' ? ITEM_LABELS : ACTIVITY_LABELS) });
          }}
        >
          <Radio value="activity" label={words.unitActivity} />
          <Radio value="item" label={words.unitItem} />
        </RadioGroup>
        {isItem ? (
          text(words.itemLabel, plan.programLabel, (label) => ({
            ...plan,
            programLabel: label,
            activityLabel: label,
          }))
        ) : (
          <>
            {text(words.programLabel, plan.programLabel, (programLabel) => ({ ...plan, programLabel }))}
            {text(words.activityLabel, plan.activityLabel, (activityLabel) => ({ ...plan, activityLabel }))}
          </>
        )}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.digits}</legend>
        <RadioGroup
          aria-label={words.digits}
          value={String(plan.percentDigits)}
          onChange={(_event, { value }) => {
            change({ ...plan, percentDigits: value === '1' ? 1 : 0 });
          }}
        >
          <Radio value="0" label={words.wholePercent} />
          <Radio value="1" label={words.onePercent} />
        </RadioGroup>
      </fieldset>
      <StatusWordsForm
        pane={pane}
        statuses={plan.statuses}
        change={(statuses) => {
          change({ ...plan, statuses });
        }}
      />
    </div>
  );
}

const ITEM_LABELS = { programLabel: '取組項目', activityLabel: '取組項目' } as const;
const ACTIVITY_LABELS = { programLabel: '実施計画事業', activityLabel: '活動' } as const;

function Levels({ pane, plan, change }: OwnPlanFormProps) {
  const styles = useStyles();
  const words = pane.messages.pane.plan;
  const { levelNames } = plan;
  const put = (names: readonly string[]) => {
    change({ ...plan, levelNames: names });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.levelsTitle}</legend>
      {levelNames.map((name, place) => (
        <div key={place} className={styles.level}>
          <Input
            className={styles.grow}
            aria-label={words.level(place + 1)}
            value={name}
            onChange={(_event, { value }) => {
              put(levelNames.map((other, i) => (i === place ? value : other)));
            }}
          />
          {levelNames.length > 1 ? (
            <ActionButton
              pane={pane}
              look="subtle"
              label={words.removeOf(name === '' ? words.level(place + 1) : name)}
              onClick={() => {
                put(levelNames.filter((_, i) => i !== place));
              }}
            >
              {words.remove}
            </ActionButton>
          ) : null}
        </div>
      ))}
      {levelNames.length < MOST_LEVELS ? (
        <div className={styles.row}>
          <ActionButton
            pane={pane}
            look="subtle"
            onClick={() => {
              put([...levelNames, '']);
            }}
          >
            {words.addLevel}
          </ActionButton>
        </div>
      ) : null}
    </fieldset>
  );
}

/** Full-width figures are figures too; what is no year is none. */
function yearOf(text: string): number {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(plain) ? Number(plain) : NaN;
}

function yearText(year: number): string {
  return Number.isNaN(year) ? '' : String(year);
}
