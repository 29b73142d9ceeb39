import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { OwnPlanFault } from '../../domain/templates/ownPlan';
import type { PaneMessages } from '../../messages/paneMessages';
import type { Pane } from '../usePane';

interface PlanFaultsProps {
  readonly pane: Pane;
  readonly faults: readonly OwnPlanFault[];
}

/** What is still open before a plan can be used: a sentence each. */
export function PlanFaults({ pane, faults }: PlanFaultsProps) {
  if (faults.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {faults.map((fault) => (
          <div key={JSON.stringify(fault)}>{faultSentence(fault, pane.messages)}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

function faultSentence(fault: OwnPlanFault, { pane }: PaneMessages): string {
  switch (fault.code) {
    case 'blankLevel':
    case 'blankStatus':
    case 'sameStatus':
      return pane.plan.faultAt[fault.code](fault.at + 1);
    default:
      return pane.plan.fault[fault.code];
  }
}
