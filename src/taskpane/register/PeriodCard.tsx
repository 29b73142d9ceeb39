import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetPeriod } from '../../actions/proposeRegister';
import type { PlanSpan, ReportPeriod } from '../../domain/reportPeriod';
import { makePeriod } from '../../domain/reportPeriod';
import { fiscalYearLabel } from '../../domain/wareki';
import { Card } from '../parts/Card';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  line: { margin: 0 },
  sheet: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

interface PeriodCardProps {
  readonly pane: Pane;
  readonly sheets: readonly SheetPeriod[];
  /** The years to choose from. */
  readonly span: PlanSpan;
  readonly choose: (sheet: string, periodId: string) => void;
}

/** Sheets that report and do not say for which period: a person says it, here and only once. */
export function PeriodCard({ pane, sheets, span, choose }: PeriodCardProps) {
  const styles = useStyles();
  const words = pane.messages.pane.register;
  if (sheets.length === 0) return null;
  const isOpen = sheets.some(({ chosen }) => chosen === null);
  return (
    <Card title={words.choosePeriods} isNext={isOpen}>
      <p className={styles.line}>{words.choosePeriodsWhy}</p>
      {sheets.map((sheet) => (
        <SheetPeriodChoice key={sheet.sheet} pane={pane} sheet={sheet} span={span} choose={choose} />
      ))}
    </Card>
  );
}

function SheetPeriodChoice({
  pane,
  sheet: { sheet, fiscalYear, chosen, named, former },
  span,
  choose,
}: Omit<PeriodCardProps, 'sheets'> & { readonly sheet: SheetPeriod }) {
  const styles = useStyles();
  const words = pane.messages.pane.register;
  const [year, setYear] = useState(chosen?.fiscalYear ?? fiscalYear);
  const years = yearsOf(span, year);
  const periods = year === null ? [] : periodsOfYear(year);
  const isHere = periods.some(({ id }) => id === chosen?.id);
  const candidates = named.flatMap(({ period }) => period ?? []);
  const [isOther, setOther] = useState(
    candidates.length === 0 || (chosen !== null && candidates.every(({ id }) => id !== chosen.id)),
  );
  const texts = [...new Set(named.map(({ cell, text }) => (cell === '' ? text : words.at(cell, text))))];
  return (
    <div className={styles.sheet}>
      {named.length > 0 ? (
        <p className={styles.line}>{words.periodsNamed(sheet, texts.join(pane.messages.list.separator))}</p>
      ) : null}
      {former && chosen === null ? (
        <p className={styles.line}>{words.formerPeriod(sheet, former.label)}</p>
      ) : null}
      {candidates.length > 0 ? (
        <Field label={words.periodOf(sheet)}>
          <Select
            value={isOther ? OTHER : (chosen?.id ?? '')}
            onChange={(_event, { value }) => {
              setOther(value === OTHER);
              if (value !== OTHER && value !== '') choose(sheet, value);
            }}
          >
            <option value="">{words.notChosen}</option>
            {candidates.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
            <option value={OTHER}>{words.otherPeriod}</option>
          </Select>
        </Field>
      ) : null}
      {isOther ? (
        <Field label={words.yearOf(sheet)}>
          <Select
            value={year === null ? '' : String(year)}
            onChange={(_event, { value }) => {
              setYear(value === '' ? null : Number(value));
            }}
          >
            <option value="">{words.notChosen}</option>
            {years.map((one) => (
              <option key={one} value={String(one)}>
                {fiscalYearLabel(one)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {year === null || !isOther ? null : (
        <Field label={words.periodOf(sheet)}>
          <Select
            value={isHere ? (chosen?.id ?? '') : ''}
            onChange={(_event, { value }) => {
              if (value !== '') choose(sheet, value);
            }}
          >
            <option value="">{words.notChosen}</option>
            {periods.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}

const OTHER = 'other';

function yearsOf({ startFy, endFy }: PlanSpan, year: number | null): readonly number[] {
  const years = Array.from({ length: endFy - startFy + 1 }, (_, i) => startFy + i);
  return year === null || years.includes(year) ? years : [...years, year].sort((a, b) => a - b);
}

const NAMED = ['H1', 'H2', 'FY', 'Q1', 'Q2', 'Q3', 'Q4'] as const;
/** The other month-ends of a fiscal year: those of September and March are 上半期 and 通年. */
const MONTH_ENDS = [4, 5, 6, 7, 8, 10, 11, 12, 1, 2] as const;

function periodsOfYear(year: number): readonly ReportPeriod[] {
  return [
    ...NAMED.map((type) => makePeriod(year, type)),
    ...MONTH_ENDS.map((month) => makePeriod(year, 'AsOf', month)),
  ];
}
