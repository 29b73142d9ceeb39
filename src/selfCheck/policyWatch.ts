/** What the page's policy stopped: the kind of request, and where it wanted to go (`inline` for a script of the page). */
export interface StoppedRequest {
  readonly directive: string;
  readonly target: string;
}

declare global {
  interface Window {
    /** Filled from before office.js runs; read by the rest of the page, which is another file. */
    daichoStoppedRequests?: StoppedRequest[];
  }
}

const stopped: StoppedRequest[] = [];
window.daichoStoppedRequests = stopped;
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
  stopped.push({ directive: effectiveDirective, target: blockedURI });
});
