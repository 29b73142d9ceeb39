/** Where the page runs. Outside Excel (an ordinary browser, another program) nothing of the product can be used. */
export type Readiness = { readonly kind: 'excel' } | { readonly kind: 'elsewhere' };

/** Waits until Office.js has found its host. Never rejects; without office.js on the page it is `elsewhere` at once. */
export async function whenReady(): Promise<Readiness> {
  if (typeof Office === 'undefined') return { kind: 'elsewhere' };
  const { host } = await Office.onReady();
  return { kind: String(host) === 'Excel' ? 'excel' : 'elsewhere' };
}
