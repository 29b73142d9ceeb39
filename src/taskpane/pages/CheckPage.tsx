import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { localTime } from '../../actions/localTime';
import type { CheckSheetOutcome } from '../../actions/printCheck';
import { printCheck } from '../../actions/printCheck';
import { countSeverities } from '../../domain/checks/departments';
import { blockedSentences, someOf } from '../../messages/blockedSentence';
import type { PaneMessages } from '../../messages/paneMessages';
import { ActionButton } from '../parts/ActionButton';
import { DepartmentCard } from '../parts/DepartmentCard';
import { FindingGroups } from '../parts/FindingGroups';
import { GuardCard } from '../parts/GuardCard';
import { MendCard } from '../parts/MendCard';
import { PageHead } from '../parts/PageHead';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 点検: what could make the printed numbers wrong, each with its cell, the repair, and who is asked to mend it. */
export function CheckPage({ pane }: { readonly pane: Pane }) {
  const { checked, door, messages, run } = pane;
  const styles = useStyles();
  const words = messages.pane.check;
  const [sheet, setSheet] = useState<CheckSheetOutcome | null>(null);

  const apply = async (overwritesHandEdits: boolean) => {
    const now = localTime(new Date());
    const result = await run(messages.pane.working(messages.action.check), () =>
      printCheck(door, { overwritesHandEdits, showsSheet: false, now }),
    );
    if (result?.kind !== 'done') return;
    const { report, sheet: outcome } = result.value;
    pane.keepChecked(report);
    setSheet(outcome);
    const open = report.items.flatMap(({ finding, acknowledged }) => (acknowledged ? [] : [finding]));
    const { stop, confirm } = countSeverities(open);
    const isWell = stop === 0 && (outcome.kind === 'written' || outcome.kind === 'unchanged');
    const sentences = [messages.done.check(stop, confirm), ...troubles(outcome, messages)];
    pane.say({ intent: isWell ? 'success' : 'warning', sentences, details: null });
  };

  const intro = checked ? (checked.isOld ? words.old : words.live) : words.intro;
  const isCurrent = checked !== null && !checked.isOld;
  return (
    <>
      <PageHead title={messages.action.check} intro={intro} />
      <div className={styles.row}>
        <ActionButton
          pane={pane}
          look={isCurrent ? 'secondary' : 'primary'}
          onClick={() => void apply(false)}
        >
          {checked ? words.again : words.apply}
        </ActionButton>
        {sheet?.kind === 'handEdited' ? (
          <ActionButton pane={pane} onClick={() => void apply(true)}>
            {words.rewriteSheet}
          </ActionButton>
        ) : null}
        {sheet !== null && sheet.kind !== 'blocked' ? (
          <ActionButton
            pane={pane}
            onClick={() => {
              pane.goTo(sheet.sheet, 'A1');
            }}
          >
            {words.showSheet(sheet.sheet)}
          </ActionButton>
        ) : null}
      </div>
      {checked ? (
        <>
          <MendCard pane={pane} report={checked.report} />
          <DepartmentCard pane={pane} departments={checked.report.departments} />
          <FindingGroups pane={pane} report={checked.report} />
          <GuardCard pane={pane} report={checked.report} />
        </>
      ) : null}
    </>
  );
}

/** Why 点検結果 was not written. */
function troubles(outcome: CheckSheetOutcome, messages: PaneMessages): readonly string[] {
  switch (outcome.kind) {
    case 'written':
    case 'unchanged':
      return [];
    case 'handEdited':
      return [messages.question.checkSheetEdited(outcome.sheet, someOf(outcome.cells, messages))];
    case 'blocked':
      return [messages.done.checkSheetNotWritten, ...blockedSentences(outcome.reasons, messages)];
  }
}
