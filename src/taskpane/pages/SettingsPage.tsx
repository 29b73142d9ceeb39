import { makeStyles } from '@fluentui/react-components';
import { SHEET } from '../../layout/sheetNames';
import { ActionButton } from '../parts/ActionButton';
import { PageHead } from '../parts/PageHead';
import { RollOverCard } from '../parts/RollOverCard';
import type { Pane } from '../usePane';

const useStyles = makeStyles({ line: { margin: 0 }, row: { display: 'flex' } });

/** Settings stand in the workbook, where everyone sees them; this page leads there. */
export function SettingsPage({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const words = pane.messages.pane.settings;
  const hasRegister = pane.overview?.kind === 'register';
  return (
    <>
      <PageHead title={pane.messages.pane.tabs.settings} intro={hasRegister ? words.intro : words.none} />
      {hasRegister ? (
        <div className={styles.row}>
          <ActionButton
            pane={pane}
            look="primary"
            onClick={() => {
              pane.goTo(SHEET.settings, 'B5');
            }}
          >
            {words.open}
          </ActionButton>
        </div>
      ) : null}
      {hasRegister ? <RollOverCard pane={pane} /> : null}
      <p className={styles.line}>{words.about}</p>
    </>
  );
}
