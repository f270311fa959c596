// The panes of a lab that hold pictures, by the names that they bear.
import { sayReport } from '../messages/report.ts';
import { deepAll } from './deep.ts';

export interface PanePicture {
  name: string;
  pane: HTMLElement;
  /** Whether the pane's own words name it. */
  titled: boolean;
}

const unpictured = ['headline', 'settings', 'files'];
/** Smaller drawings are icons. */
const smallest = 40;

function hasPicture(pane: HTMLElement): boolean {
  for (const picture of deepAll(pane, 'canvas, svg, table')) {
    const { width, height } = picture.getBoundingClientRect();
    const isPart = picture.closest('glassbox-sign, button') !== null;
    if (width >= smallest && height >= smallest && !isPart) return true;
  }
  return false;
}

/** The words of a heading without the numbers beside it. */
function headingOf(pane: HTMLElement): string | null {
  for (const heading of deepAll(pane, 'h2')) {
    const own = [...heading.childNodes].filter((node) => node instanceof Text);
    const words = own.map((node) => node.data).join('');
    const name = words.replace(/\s+/g, ' ').trim();
    if (name !== '') return name;
  }
  return null;
}

/** Of a pane within a pane, the inner one. */
export function panePictures(lab: HTMLElement): PanePicture[] {
  const panes = [...deepAll(lab, '[data-panel], .pane')].filter((pane) => {
    const isOther = unpictured.includes(pane.dataset.panel ?? '') || within(pane, 'glassbox-files');
    return !isOther && pane.getClientRects().length > 0 && hasPicture(pane);
  });
  const outer = (pane: HTMLElement) =>
    panes.some((other) => other !== pane && [...deepAll(pane, '*')].includes(other));
  return panes
    .filter((pane) => !outer(pane))
    .map((pane) => {
      const heading = headingOf(pane);
      return { pane, name: heading ?? sayReport.curves, titled: heading !== null };
    });
}

function within(element: Element, selector: string): boolean {
  for (let at: Element | null = element; at; ) {
    if (at.closest(selector)) return true;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

/** At most so long a pane that nobody has looked at yet may take to be filled. */
const mostWait = 6000;
const pause = 250;
/** Pauses in which nothing has changed. */
const stillFor = 4;

/** Fills the panes that wait to be looked at, and settles when their words stand still. */
export async function allFilled(lab: HTMLElement): Promise<void> {
  window.dispatchEvent(new Event('all-seen'));
  const words = () =>
    [...deepAll(lab, '*')].reduce(
      (sum, { shadowRoot }) => sum + (shadowRoot?.textContent ?? '').length,
      0,
    );
  const end = performance.now() + mostWait;
  for (let same = 0, before = -1; same < stillFor && performance.now() < end; ) {
    await new Promise((done) => setTimeout(done, pause));
    const now = words();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

/** A name of a file on any system: letters, figures and hyphens. */
export const fileName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'picture';
