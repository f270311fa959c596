// Nobody is kept out: axe finds nothing, the keyboard reaches everything, no width breaks the page.
import type { Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { button, expectMetric, field, labNames, metric, notes, openLab } from './lab.ts';
import { expect, test } from './site.ts';

const widths = [1440, 390] as const;
const impossible = { digits: 'seed=abc', boundary: 'hidden=99999' };

for (const lab of labNames) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the ${lab} lab, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openLab(page, lab, impossible[lab]);
      await expect(notes(page)).toHaveCount(1);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect(await axeViolations(page), `an error shown, ${width} px`).toEqual([]);
      }
      await button(page, 'Start').click();
      await expectMetric(page, 'train-accuracy').not.toBeNaN();
      expect(await axeViolations(page), 'running, 390 px').toEqual([]);
      await page.setViewportSize({ width: widths[0], height: 900 });
      expect(await axeViolations(page), 'running, 1440 px').toEqual([]);
      await button(page, 'Pause').click();
      await field(page, 'Seed').fill('x');
      await field(page, 'Seed').press('Enter');
      await expect(notes(page).filter({ hasText: 'Nothing has changed.' })).toBeVisible();
      expect(await axeViolations(page), 'paused, a refused seed, 1440 px').toEqual([]);
    });
  }

  test(`the ${lab} lab has no sideways scrolling at any width`, async ({ page }) => {
    await openLab(page, lab);
    const over = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    for (const width of [320, 390, 600, 768, 1100, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expect.poll(over, `pixels too wide at ${width} px`).toBe(0);
    }
    // Text twice as large, as a person sets it in the browser.
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize))
      .toBe('32px');
    await expect.poll(over, 'pixels too wide with text twice as large').toBe(0);
  });

  test(`the ${lab} lab is used with the keyboard alone`, async ({ page }) => {
    await openLab(page, lab);
    // The last part of the digits lab comes a little later.
    if (lab === 'digits') await expect(page.getByLabel('Only the wrong ones')).toBeVisible();
    const stops = await tabStops(page);
    const names = stops.map((stop) => stop.name);
    const expected = ['Skip to the lab', 'Digits', 'Boundary', 'Start', 'Step', 'Reset'];
    expected.push(
      'Hidden layers',
      'Activation',
      'Loss',
      'Learning rate',
      'Batch',
      'First weights',
      'Seed',
    );
    if (lab === 'digits') expected.push('Drawing pad', 'Clear', 'Only the wrong ones');
    else expected.push('Speed', 'Another seed', 'Four points', 'Clusters');
    for (const name of expected) expect(names).toContain(name);
    const unseen = stops.filter((stop) => !stop.focusIsSeen).map((stop) => stop.name);
    expect(unseen).toEqual([]);

    await button(page, 'Start').focus();
    await page.keyboard.press('Enter');
    await expectMetric(page, 'iteration').toBeGreaterThan(0);
    await expect(button(page, 'Pause')).toBeFocused(); // the same place: it can be pressed again
    await page.keyboard.press('Space');
    await expect(button(page, 'Start')).toBeFocused();
    const resting = await metric(page, 'iteration');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter'); // Step
    await expectMetric(page, 'iteration').toBeGreaterThan(resting);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter'); // Reset
    await expectMetric(page, 'iteration').toBe(0);
  });
}

interface TabStop {
  name: string;
  focusIsSeen: boolean;
}

/** Walks through the page with Tab, until it comes round. */
async function tabStops(page: Page): Promise<TabStop[]> {
  const stops: TabStop[] = [];
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      let active: Element | null = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (!active || active === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      // A label's own words, without those of the menu inside it.
      const label = (active as HTMLInputElement).labels?.[0];
      const words = [...(label?.childNodes ?? [])]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim())
        .join('');
      const own = (active as HTMLElement).innerText?.trim();
      return {
        name: active.getAttribute('aria-label') ?? (words || own || active.localName),
        focusIsSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      };
    });
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}
