import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { AskedDepartment } from '../../actions/handOut';
import { ActionButton } from '../parts/ActionButton';
import type { Pane } from '../usePane';
import type { HandOutWords } from './useHandingOut';

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  summary: { cursor: 'pointer' },
  // A frame, so that one sees that the list goes on inside.
  list: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '296px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface DepartmentChoiceProps {
  readonly pane: Pane;
  readonly words: HandOutWords;
  readonly departments: readonly AskedDepartment[];
  readonly chosen: readonly string[];
  readonly choose: (departments: readonly string[]) => void;
}

/** Which departments get a workbook: all, or those that a person ticks. */
export function DepartmentChoice({ pane, words, departments, chosen, choose }: DepartmentChoiceProps) {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>{words.chosen(chosen.length, departments.length)}</summary>
      <fieldset className={styles.group} aria-label={words.departments}>
        <div className={styles.row}>
          <ActionButton
            pane={pane}
            look="subtle"
            onClick={() => {
              choose(departments.map(({ department }) => department));
            }}
          >
            {words.all}
          </ActionButton>
          <ActionButton
            pane={pane}
            look="subtle"
            onClick={() => {
              choose([]);
            }}
          >
            {words.none}
          </ActionButton>
        </div>
        <div className={styles.list}>
          {departments.map(({ department, activityCount, answeredCount }) => (
            <Checkbox
              key={department}
              checked={chosen.includes(department)}
              onChange={(_event, { checked }) => {
                const others = chosen.filter((name) => name !== department);
                choose(checked === true ? [...others, department] : others);
              }}
              label={
                answeredCount === 0
                  ? words.department(department, activityCount)
                  : words.answered(department, activityCount, answeredCount)
              }
            />
          ))}
        </div>
      </fieldset>
    </details>
  );
}
