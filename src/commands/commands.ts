import { localTime } from '../actions/localTime';
import { excelDoor } from '../excel/excelDoor';
import { displayLanguage } from '../excel/hostInfo';
import { whenReady } from '../excel/officeReady';
import { onRibbonCommand, showNotice } from '../excel/ribbonCommand';
import { loadMessages, speaksEnglish } from '../messages/messages';
import { ribbonFault } from '../messages/ribbonFault';
import type { CommandName } from './runCommand';
import { COMMAND_NAMES, runCommand } from './runCommand';

const NOTICE = 'notice.html';
const door = excelDoor();

async function press(name: CommandName): Promise<void> {
  const messages = await loadMessages(displayLanguage());
  const outcome = await runCommand(name, door, {
    acceptsProposal: false,
    now: localTime(new Date()),
    messages,
  });
  // What was done shows in the workbook; only what was not needs words.
  if (outcome.kind !== 'done' || outcome.needsAttention) {
    await showNotice(NOTICE, [messages.action[name], ...outcome.sentences].join('\n'));
  }
}

/** A button that does nothing is the worst answer: what nobody foresaw is said as well. */
async function tellFault(error: unknown): Promise<void> {
  const { title, sentence } = ribbonFault[speaksEnglish(displayLanguage()) ? 'en' : 'ja'];
  const code = error instanceof Error ? error.name : '';
  await showNotice(NOTICE, [title, sentence, code].join('\n'));
}

for (const name of COMMAND_NAMES) onRibbonCommand(name, () => press(name).catch(tellFault));

document.addEventListener('DOMContentLoaded', () => void whenReady());
