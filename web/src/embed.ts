// The script of pages that are not ours: <script type="module" src=".../glassbox.js"></script>.
// It fetches an element's code when its tag is first on the page, from the folder that it lies in
// itself. The elements speak the language of the page around them.
import { embedFrom } from './client/site.ts';
import { sayEmbed } from './messages/embed.ts';
import { type Language, preferredLanguage, speak, wordsReady } from './messages/language.ts';
import values from './styles/tokens.css?inline';
import { bringTokens } from './styles/tokens.ts';

const loaders = {
  'glassbox-digits': () => import('./embed-digits.ts'),
  'glassbox-boundary': () => import('./elements/glassbox-boundary.ts'),
  'glassbox-race': () => import('./elements/glassbox-race.ts'),
  'glassbox-tutorials': () => import('./elements/glassbox-tutorials.ts'),
  'glassbox-backprop': () => import('./elements/glassbox-backprop.ts'),
};

export type GlassboxTag = keyof typeof loaders;
export const tags = Object.keys(loaders) as GlassboxTag[];

const script = import.meta.url;
// Served from the sources, this file stands one folder deeper than the site's other files.
const folder = new URL(import.meta.env.DEV ? '..' : '.', script).href;
embedFrom(folder);
bringTokens(values);

const under = new Map<GlassboxTag, Promise<void>>();

/** Defines an element before its tag is on the page, as for one in somebody's shadow root. */
export function load(tag: GlassboxTag): Promise<void> {
  const begun = under.get(tag) ?? begin(tag);
  under.set(tag, begun);
  return begun;
}

async function begin(tag: GlassboxTag): Promise<void> {
  const { origin } = new URL(script);
  if (origin !== window.location.origin) {
    await wordsReady();
    throw new Error(sayEmbed.otherOrigin(origin, window.location.origin));
  }
  const [code] = await Promise.allSettled([loaders[tag](), wordsReady()]);
  if (code.status === 'fulfilled') return wordsReady() as Promise<void>;
  throw new Error(sayEmbed.notLoaded(tag, script));
}

/** What kept an element from coming stands in its place. */
function sayInPlace(tag: string, { message }: Error): void {
  for (const element of document.getElementsByTagName(tag)) {
    const paragraph = document.createElement('p');
    paragraph.setAttribute('role', 'alert');
    paragraph.textContent = message;
    element.replaceChildren(paragraph);
  }
}

const spokenTag = (tag: string | null | undefined): Language | null => {
  const short = tag?.slice(0, 2).toLowerCase();
  return short === 'en' || short === 'ko' ? short : null;
};

const langAround = (element: Element) => spokenTag(element.closest('[lang]')?.getAttribute('lang'));

let asked: Language = 'en';

/** All elements of a page speak one language: that of the first one's nearest `lang`. */
function hear(): void {
  const [first, ...others] = document.querySelectorAll<HTMLElement>(tags.join());
  if (!first) return;
  const wanted = langAround(first) ?? preferredLanguage();
  for (const element of [first, ...others]) {
    // On a page in neither language a screen reader is told in which the element is.
    if (langAround(element) === null) element.lang = wanted;
  }
  if (wanted === asked) return;
  asked = wanted;
  speak(wanted, null).catch(() => {}); // English stays where the words cannot be fetched
}

function look(): void {
  hear();
  for (const tag of tags) {
    if (under.has(tag) || document.getElementsByTagName(tag).length === 0) continue;
    load(tag).catch((error) => sayInPlace(tag, error));
  }
}

new MutationObserver(look).observe(document, {
  childList: true,
  subtree: true,
  attributeFilter: ['lang'],
});
look();
