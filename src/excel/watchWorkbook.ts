/** Edits come in bursts: the listener hears of a burst once, this long after its last edit. */
const DEBOUNCE_MS = 700;

/**
 * Tells when anything in the workbook was edited, a sheet came or went: by a person, a ribbon command or a colleague.
 * Handlers live as long as the page. Null where the host offers no events; the pane then has its button to read again.
 */
export async function watchWorkbook(onEdited: () => void): Promise<{ readonly stop: () => void } | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = async (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(onEdited, DEBOUNCE_MS);
    return Promise.resolve();
  };
  try {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(heard);
      worksheets.onAdded.add(heard);
      worksheets.onDeleted.add(heard);
      await context.sync();
    });
  } catch {
    return null;
  }
  return {
    stop: () => {
      clearTimeout(timer);
    },
  };
}

/** A person who walks over cells with the keyboard is heard when they rest. */
const REST_MS = 250;

/**
 * Tells when a person has chosen another cell, on whatever sheet; what a plan itself selects is not heard. `stop` takes
 * the handler away again. Null where the host offers no such event.
 */
export async function watchSelection(
  onSelected: () => void,
): Promise<{ readonly stop: () => Promise<void> } | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = async (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(onSelected, REST_MS);
    return Promise.resolve();
  };
  try {
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onSelectionChanged.add(heard);
      await context.sync();
      return added;
    });
    return {
      stop: async () => {
        clearTimeout(timer);
        handler.remove();
        await handler.context.sync();
      },
    };
  } catch {
    return null;
  }
}
