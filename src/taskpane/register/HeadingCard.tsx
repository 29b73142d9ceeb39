import { makeStyles, tokens } from '@fluentui/react-components';
import type { SheetRecognition } from '../../forms/recognition';
import type { ShownHeading } from '../../forms/headingMappings';
import { Card } from '../parts/Card';
import type { Pane } from '../usePane';
import { HeadingRows } from './HeadingRows';
import { doubtfulCount, fieldsOnce, groupAlike } from './headingGroups';

const useStyles = makeStyles({
  line: { margin: 0 },
  sheet: {
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: { cursor: 'pointer' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface HeadingCardProps {
  readonly pane: Pane;
  readonly recognitions: readonly SheetRecognition[];
  /** A person asked for the headings of these sheets. */
  readonly opened: readonly string[];
  readonly show: (heading: ShownHeading) => void;
  readonly forget: (sheet: string) => void;
}

/** Where each field of the sheets was found, folded away: sheets that are read alike stand in one line. */
export function HeadingCard({ pane, recognitions, opened, show, forget }: HeadingCardProps) {
  const styles = useStyles();
  const { headings, register } = pane.messages.pane;
  if (recognitions.length === 0) return null;
  return (
    <Card title={headings.title}>
      {groupAlike(recognitions).map(([first, ...others]) => {
        const { sheet } = first;
        const fields = fieldsOnce(first);
        const name = others.length === 0 ? headings.sheet(sheet) : headings.sheets(sheet, others.length);
        const isOpened = opened.includes(sheet);
        return (
          <details key={`${sheet} ${String(isOpened)}`} className={styles.sheet} open={isOpened}>
            <summary className={styles.summary}>
              {name}
              <span className={styles.quiet}>
                {register.status(headings.counts(fields.length, doubtfulCount(fields)))}
              </span>
            </summary>
            <HeadingRows pane={pane} recognition={first} fields={fields} show={show} forget={forget} />
          </details>
        );
      })}
    </Card>
  );
}
