import type { ValidationRule } from '../workbook/editPlan';
import type { EditOf, PlanTarget } from './planTarget';

/** An older rule is cleared first, so that nothing of its messages stays behind. */
export function validation(target: PlanTarget, edit: EditOf<'validation'>): void {
  const { dataValidation } = target.range(edit.sheet, edit.area);
  dataValidation.clear();
  if (edit.rule) setRule(dataValidation, edit.rule);
}

function setRule(
  dataValidation: Excel.DataValidation,
  { list, allowBlank, prompt, error }: ValidationRule,
): void {
  const source = 'source' in list ? list.source : list.words.join(',');
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.ignoreBlanks = allowBlank;
  if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
  dataValidation.errorAlert = {
    showAlert: true,
    title: error.title,
    message: error.message,
    style: error.style === 'stop' ? 'Stop' : 'Warning',
  };
}
