// The language of the page. English stands in the code; the words of another come when it is spoken.

export type Language = 'en' | 'ko';

/** Each language by its own name. */
export const languageName: Record<Language, string> = { en: 'English', ko: '한국어' };

type Turn = (language: Language) => Promise<void>;

const place = 'glassbox-language';
const catalogues = new Set<Turn>();
/** What is spoken as soon as its words are here, and what is spoken now. */
let wanted: Language = 'en';
let spoken: Language = 'en';
let ready: Promise<unknown> = Promise.resolve();

export const language = (): Language => spoken;

/** Settles when all words that are needed so far are there. */
export const wordsReady = (): Promise<unknown> => ready;

/** Enters a catalogue: `turn` puts the words of a language in its place, now and whenever it changes. */
export function follow(turn: Turn): void {
  catalogues.add(turn);
  if (wanted === 'en') return;
  // A catalogue that came with a part of the page: what is drawn already is drawn once more.
  ready = Promise.all([ready, turn(wanted)]).then(
    () => drawAgain(document),
    () => {}, // English, where its words cannot be fetched
  );
}

/**
 * Speaks this language from now on, and says so at the root of the page, unless that is somebody
 * else's. Rejects, and changes nothing, when its words cannot be fetched.
 */
export async function speak(
  language: Language,
  root: HTMLElement | null = document.documentElement,
): Promise<void> {
  wanted = language;
  try {
    await Promise.all([...catalogues].map((turn) => turn(language)));
  } catch (error) {
    wanted = spoken;
    throw error;
  }
  spoken = language;
  if (root) root.lang = language;
  drawAgain(document);
}

/** What was chosen before, else what the browser prefers. */
export function preferredLanguage(): Language {
  const kept = storage()?.getItem(place);
  if (kept === 'en' || kept === 'ko') return kept;
  const known = navigator.languages.map((tag) => tag.slice(0, 2));
  return known.find((tag) => tag === 'en' || tag === 'ko') === 'ko' ? 'ko' : 'en';
}

export function rememberLanguage(language: Language): void {
  storage()?.setItem(place, language);
}

/**
 * Speaks what the address asks for, for this visit, else what is preferred; English where its words
 * cannot be fetched.
 */
export function speakPreferred(asked: Language | null): void {
  const preferred = asked ?? preferredLanguage();
  if (preferred !== 'en') ready = speak(preferred).catch(() => {});
}

/** A page may be denied a storage. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Every element writes its words anew. */
function drawAgain(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    const { requestUpdate } = element as { requestUpdate?: (name: string, old: null) => void };
    // A change that elements can ask for by this name; from null, or it would be none.
    requestUpdate?.call(element, 'language', null);
    if (element.shadowRoot) drawAgain(element.shadowRoot);
  }
}
