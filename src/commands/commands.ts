import { localTime } from '../actions/localTime';
import { excelDoor } from '../excel/excelDoor';
import { displayLanguage } from '../excel/hostInfo';
import { whenReady } from '../excel/officeReady';
import { onRibbonCommand, showNotice } from '../excel/ribbonCommand';
import { loadMessages } from '../messages/messages';
import { COMMAND_NAMES, runCommand } from './runCommand';

const door = excelDoor();

for (const name of COMMAND_NAMES) {
  onRibbonCommand(name, async () => {
    const messages = await loadMessages(displayLanguage());
    const outcome = await runCommand(name, door, {
      acceptsProposal: false,
      now: localTime(new Date()),
      messages,
    });
    // What was done shows in the workbook; only what was not needs words.
    if (outcome.kind !== 'done' || outcome.needsAttention) {
      await showNotice('notice.html', [messages.action[name], ...outcome.sentences].join('\n'));
    }
  });
}

document.addEventListener('DOMContentLoaded', () => void whenReady());
