/** Hands a file to the browser to save. */
export function saveFile(fileName: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the address over by then.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
