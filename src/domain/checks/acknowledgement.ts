import type { Finding } from './finding';

/** 承知の上: someone looked at a finding and lets it stand, for a reason. */
export interface Acknowledgement {
  readonly reason: string;
}

/** What makes the printed numbers wrong can only be mended, not waved through. */
export function canAcknowledge({ severity }: Finding): boolean {
  return severity !== 'stop';
}
