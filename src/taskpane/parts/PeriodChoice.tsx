import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportPeriod } from '../../domain/reportPeriod';

const useStyles = makeStyles({
  select: {
    display: 'block',
    width: '100%',
    marginTop: '4px',
    padding: '5px 8px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface PeriodChoiceProps {
  readonly label: string;
  readonly periods: readonly ReportPeriod[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

/** One reporting period out of several. */
export function PeriodChoice({ label, periods, chosen, choose }: PeriodChoiceProps) {
  const styles = useStyles();
  return (
    <label>
      {label}
      <select
        className={styles.select}
        value={chosen}
        onChange={(event) => {
          choose(event.target.value);
        }}
      >
        {periods.map((period) => (
          <option key={period.id} value={period.id}>
            {period.label}
          </option>
        ))}
      </select>
    </label>
  );
}
