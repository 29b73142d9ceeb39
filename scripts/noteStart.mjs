// Runs in the pane before anything else there (benchPane.ts); it looks on and changes nothing that the pane does.
/* global window, document, MutationObserver */
(() => {
  if (window === window.top) return;
  const note = (name) => {
    document.documentElement.dataset[name] ??= String(performance.now());
  };
  const listen = setInterval(() => {
    if (!window.Office?.onReady) return;
    clearInterval(listen);
    void window.Office.onReady().then(() => note('officeMs'));
  }, 1);
  new MutationObserver(() => {
    if (document.querySelector('main h1, main h2')) note('homeMs');
  }).observe(document, { childList: true, subtree: true });
})();
