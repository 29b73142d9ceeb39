import type { StoppedRequest } from './policyWatch';

/** Something on this page wanted another host. */
export interface OutsideRequest {
  readonly host: string;
  /** False: it was not stopped, and may have arrived. */
  readonly isStopped: boolean;
}

/**
 * Hosts other than `ownOrigin` that this page asked for: what the policy stopped, and what the browser counts among the
 * page's resources. Each host once.
 */
export function outsideRequests(
  ownOrigin: string,
  stopped: readonly StoppedRequest[],
  resources: readonly string[],
): OutsideRequest[] {
  const stoppedHosts = new Set(stopped.flatMap(({ target }) => foreignHost(target, ownOrigin)));
  const askedHosts = new Set(resources.flatMap((address) => foreignHost(address, ownOrigin)));
  const through = [...askedHosts].filter((host) => !stoppedHosts.has(host));
  return [
    ...through.map((host) => ({ host, isStopped: false })),
    ...[...stoppedHosts].map((host) => ({ host, isStopped: true })),
  ];
}

/** Empty for the page's own address, and for what is no address of a server (`inline`, `data`, `blob:`). */
function foreignHost(address: string, ownOrigin: string): string[] {
  if (!/^(https?|wss?):/i.test(address)) return [];
  const { origin, host } = new URL(address);
  return origin === ownOrigin ? [] : [host];
}
