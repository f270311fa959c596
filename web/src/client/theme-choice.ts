// Light, dark, or as the system prefers. What holds stands at the root element as data-theme;
// public/theme.js puts it there before the first paint.

export const themes = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themes)[number];

const place = 'glassbox-theme';

/** What holds in the page now. */
export function themeNow(): ThemeChoice {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Lets it hold from now on, in this page; the canvases follow by themselves (elements/theme.ts). */
export function showTheme(choice: ThemeChoice): void {
  const { dataset } = document.documentElement;
  if (choice === 'system') delete dataset.theme;
  else dataset.theme = choice;
  paintBrowser();
}

/** For the next visits too. */
export function rememberTheme(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(place);
    else localStorage.setItem(place, choice);
  } catch {
    // A page may be denied a storage: the choice holds until it is closed.
  }
}

/** The one after it, as the switch turns. */
export const themeAfter = (choice: ThemeChoice): ThemeChoice =>
  themes[(themes.indexOf(choice) + 1) % themes.length] as ThemeChoice;

/** The browser's own frame takes the colour of the page's ground. */
export function paintBrowser(): void {
  const ground = getComputedStyle(document.documentElement).getPropertyValue('--ground').trim();
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    if (themeNow() === 'system') meta.content = meta.dataset.system ?? meta.content;
    else {
      meta.dataset.system ??= meta.content;
      meta.content = ground;
    }
  }
}
