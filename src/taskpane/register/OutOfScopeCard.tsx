import { makeStyles } from '@fluentui/react-components';
import type { SheetRecognition } from '../../forms/recognition';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
});

interface OutOfScopeCardProps {
  readonly pane: Pane;
  readonly recognitions: readonly SheetRecognition[];
  readonly opened: readonly string[];
  readonly open: (sheet: string) => void;
}

/** Sheets that are not read, each with the reason; of one with headings a person may show where they are. */
export function OutOfScopeCard({ pane, recognitions, opened, open }: OutOfScopeCardProps) {
  const styles = useStyles();
  const { register: words, headings } = pane.messages.pane;
  const outside = recognitions.flatMap((sheet) =>
    sheet.kind === 'outOfScope' && sheet.reason !== 'generated' ? [sheet] : [],
  );
  if (outside.length === 0) return null;
  return (
    <Card title={words.outOfScope}>
      <ul className={styles.list}>
        {outside.map(({ sheet, reason }) => (
          <li key={sheet}>
            {`${sheet}${words.status(words.reason[reason])}`}{' '}
            {CAN_BE_SHOWN.has(reason) && !opened.includes(sheet) ? (
              <ActionButton
                pane={pane}
                look="subtle"
                label={`${headings.show}${words.status(sheet)}`}
                onClick={() => {
                  open(sheet);
                }}
              >
                {headings.show}
              </ActionButton>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const CAN_BE_SHOWN: ReadonlySet<string> = new Set(['noHeadings', 'headingMissing']);
