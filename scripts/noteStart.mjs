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
    // What the workbook is, and the next step: a title, and a button that can be pressed or the lines that say what to open.
    if (!document.querySelector('main h1')) return;
    if (!document.querySelector('main section button:not([aria-disabled="true"]), main h1 + ul')) return;
    note('homeMs');
    if (!document.querySelector('main ul[aria-busy="true"]')) note('wholeMs');
  }).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['aria-busy', 'aria-disabled'],
  });
})();
