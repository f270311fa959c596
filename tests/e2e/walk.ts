// A walk through every room that goes by structure alone, so that the same walk is made in Chromium
// (Playwright) and in Firefox (WebDriver BiDi), over a host and from a disk.
import { expect } from '@playwright/test';

interface Station {
  /** Behind the page's own address. */
  address: string;
  /** What is pressed as soon as it can be. */
  press?: string;
  /** What is then to be seen. */
  seen: string;
  /** Or a metric that is to go beyond this number. */
  beyond?: number;
}

const main = 'glassbox-transport .btn.main';
const trains = (address: string, beyond = 5): Station => ({
  address,
  press: main,
  seen: '[data-metric="iteration"]',
  beyond,
});

/** Every room and part, and something that only its worker or its module could have brought. */
export const stations: readonly Station[] = [
  trains('#digits?hidden=16', 100),
  // The inspector's worker has read the test digits.
  {
    address: '#digits?hidden=16',
    press: main,
    seen: 'glassbox-confusion table, glassbox-confusion svg',
  },
  { address: '#digits', press: 'glassbox-sign a', seen: 'glassbox-source .marked' },
  trains('#digits?network=lenet&channels=4,8&behind=32', 1),
  trains('#boundary', 50),
  trains('#boundary?data=regress_plane', 50),
  { address: '#race', press: 'glassbox-race .btn.main', seen: 'glassbox-claims-chart .name.first' },
  {
    address: '#race?lab=boundary',
    press: 'glassbox-race .btn.main',
    seen: 'glassbox-claims-chart .name.first',
  },
  trains('#tutorials?system=study-sleep'),
  trains('#tutorials?system=two-layer-relu'),
  { address: '#tutorials?topic=building', seen: 'glassbox-tutorials h1' },
  { address: '#backprop?show=graph', seen: 'glassbox-graph-picture svg text' },
  { address: '#backprop?show=network&block=W1', seen: 'glassbox-lens-entry canvas' },
  { address: '#backprop?show=check', seen: 'glassbox-check table' },
  { address: '#backprop?show=museum&bug=B4.5', seen: 'glassbox-museum glassbox-check-plot' },
  { address: '#backprop?show=claims', seen: 'glassbox-claims h1' },
  { address: '#backprop?show=repair', seen: 'glassbox-repair h2' },
  {
    address: '#speed',
    press: 'glassbox-speed .btn',
    seen: '[data-metric="speed-sparse"]',
    beyond: 0,
  },
  { address: '#lessons', seen: 'glassbox-lessons h1' },
  { address: '?lesson=neuron#boundary', seen: 'glassbox-lesson h2' },
  { address: '#data', seen: 'glassbox-data h1' },
  { address: '#glossary', seen: 'glassbox-glossary h1' },
  { address: '?lang=ko#boundary', seen: 'glassbox-boundary [lang="ko"], [lang="ko"] glassbox-app' },
];

/** Where a walk stands at a station. */
interface Sight {
  pressed: boolean;
  arrived: boolean;
  alerts: string[];
}

type Asked = Station & { pressed: boolean };

/** A page of either browser. */
export interface Walker {
  goto(url: string): Promise<unknown>;
  /** Runs `look` in the page. */
  look(asked: Asked): Promise<Sight>;
}

/** Runs in the page: looks through open shadow roots, presses what is to be pressed, says what is seen. */
export function look({ press, seen, beyond, pressed }: Asked): Sight {
  const found = (selector: string, root: Document | ShadowRoot = document): Element[] => {
    const here = [...root.querySelectorAll('*')];
    const below = here.flatMap(({ shadowRoot }) => (shadowRoot ? found(selector, shadowRoot) : []));
    // A selector may begin in one shadow root and end in the next: "host part".
    const [host = '', ...rest] = selector.split(' ');
    const inside = rest.length
      ? here
          .filter((element) => element.matches(host) && element.shadowRoot)
          .flatMap((element) => found(rest.join(' '), element.shadowRoot as ShadowRoot))
      : [];
    return [...root.querySelectorAll(selector), ...inside, ...below];
  };
  const any = (selectors: string) => selectors.split(', ').flatMap((selector) => found(selector));
  let done = pressed;
  if (press && !pressed) {
    const button = any(press).find((element) => !element.matches('[disabled]'));
    if (button instanceof HTMLElement) {
      button.click();
      done = true;
    }
  }
  const shown = any(seen)[0] as HTMLElement | undefined;
  shown?.scrollIntoView();
  const value = beyond === undefined ? null : Number(shown?.dataset.value || Number.NaN);
  return {
    pressed: done,
    arrived: done || !press ? Boolean(shown) && (value === null || value > (beyond ?? 0)) : false,
    alerts: any('[role="alert"]')
      .map((element) => element.textContent?.trim() ?? '')
      .filter(Boolean),
  };
}

/** Goes from station to station; `site` is the page's address without query and hash. */
export async function walk(page: Walker, site: string, through = stations): Promise<void> {
  for (const station of through) {
    await page.goto('about:blank');
    await page.goto(site + station.address);
    let state: Sight = { pressed: false, arrived: false, alerts: [] };
    await expect
      .poll(
        async () => {
          state = await page.look({ ...station, pressed: state.pressed });
          return state.arrived;
        },
        { message: `${station.seen} at ${station.address}`, timeout: 60_000 },
      )
      .toBe(true);
    expect(state.alerts, station.address).toEqual([]);
  }
}
