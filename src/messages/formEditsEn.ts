import type { formEditsJa } from './formEditsJa';
import type { Sentences } from './messages';

export const formEditsEn: Sentences<typeof formEditsJa> = {
  title: (count) => `Changes on handed-out forms, beside the cells to fill: ${String(count)}`,
  why: 'Rows or headings that are protected on the form were changed. Activities and names of the register stay as they are. Ask the department where needed.',
  rowAdded: (name) => `“${name}” is a row that was not handed out.`,
  rowNameless: 'A row without an activity’s name was written into. It cannot be told which one is meant.',
  rowForeign: (name, id) =>
    `“${name}” (${id}) is a row that was not handed out to this department. Was it copied from another form?`,
  rowMissing: (name) => `The row of “${name}” is gone.`,
  renamedActivity: (before, after) =>
    `The activity “${before}” was renamed “${after}”. It was known by its ID.`,
  renamedProgram: (before, after) =>
    `The program “${before}” was renamed “${after}”. The row was known by its ID.`,
  idChanged: (id, after) =>
    after === ''
      ? `The ID ${id} is gone. The row was known by its name.`
      : `The ID ${id} was changed to “${after}”. The row was known by its name.`,
  rowUnclear: (id, name) =>
    `The ID ${id} and the name “${name}” mean different activities. The name was taken; ask the department which it is.`,
  repeated: (name, count) => `“${name}” has ${String(count)} rows.`,
  head: {
    period: (before, after) => `The period was changed from “${before}” to “${after}”.`,
    department: (before, after) =>
      before === ''
        ? `The department is “${after}”, which is not the one that the form was for.`
        : `The department was changed from “${before}” to “${after}”.`,
    formNumber: (before, after) =>
      `The form number is ${after}, not ${before}. Is a sheet of another form in it?`,
  },
};
