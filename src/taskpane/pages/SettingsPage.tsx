import { Button, makeStyles } from '@fluentui/react-components';
import { SHEET } from '../../layout/sheetNames';
import { Card } from '../parts/Card';
import type { Pane } from '../usePane';

const useStyles = makeStyles({ line: { margin: 0 }, row: { display: 'flex' } });

/** Settings stand in the workbook, where everyone sees them; this page leads there. */
export function SettingsPage({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const words = pane.messages.pane.settings;
  const hasRegister = pane.overview?.kind === 'register';
  return (
    <Card title={pane.messages.pane.tabs.settings}>
      <p className={styles.line}>{hasRegister ? words.intro : words.none}</p>
      {hasRegister ? (
        <div className={styles.row}>
          <Button
            disabled={pane.busy !== null}
            onClick={() => {
              pane.goTo(SHEET.settings, 'B5');
            }}
          >
            {words.open}
          </Button>
        </div>
      ) : null}
      <p className={styles.line}>{words.about}</p>
    </Card>
  );
}
