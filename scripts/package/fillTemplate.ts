/** Puts values into `{{NAME}}`. Throws for a name without a value, so that none reaches a reader. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{([A-Z_]+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`a template asks for {{${name}}}, which nobody gives`);
    return value;
  });
}

/** For Windows' own editors: line ends of Windows, and a mark that it is UTF-8. */
export function windowsText(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')}`);
}

/** What regedit writes and reads: UTF-16 with its mark. */
export function registryText(text: string): Uint8Array {
  return Buffer.from(`\uFEFF${text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')}`, 'utf16le');
}
