import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds on a page, a line a rule with the elements; empty when all is well. */
export async function axeFindings(frame: Frame): Promise<readonly string[]> {
  // Evaluated by the debugger: the page's own policy lets no foreign script in.
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    interface Found {
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
      }[];
    }
    const { axe } = window as unknown as { axe: { run: (at: Document, how: object) => Promise<Found> } };
    const { violations } = await axe.run(document, { iframes: false });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
    );
  });
}

/** How far the page could be scrolled sideways, in pixels. */
export function sidewaysScroll(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const page = document.scrollingElement ?? document.body;
    return page.scrollWidth - page.clientWidth;
  });
}

/** Elements whose own text does not fit into them. */
export function cutLabels(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const isCut = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const tooWide = element.scrollWidth > element.clientWidth + 1;
      const tooHigh = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
      return element.clientWidth > 0 && (tooWide || (tooHigh && overflowX !== 'auto'));
    };
    return [...document.body.querySelectorAll('*')]
      .filter((element) => hasText(element) && isCut(element))
      .map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 30) ?? ''}`);
  });
}

/** Buttons, links and fields that cannot be scrolled to where a pointer meets them. */
export function unreachable(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary')];
    // What is folded away, or stands behind a button (a file input), is nobody's to reach.
    return controls
      .filter((control) => control.checkVisibility())
      .filter((control) => {
        control.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = control.getBoundingClientRect();
        const met = document.elementFromPoint(left + width / 2, top + height / 2);
        const label = control instanceof HTMLInputElement ? control.labels?.[0] : null;
        return !(met && (control.contains(met) || label?.contains(met)));
      })
      .map((control) => control.outerHTML.slice(0, 120));
  });
}
