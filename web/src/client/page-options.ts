// What the address's query says about the page, not about a room:
// ?lang=ko&theme=dark&view=projector#boundary?hidden=4

export interface PageOptions {
  /** `lang`: for this visit; what the header's switch chose is kept, this is not. */
  language: 'en' | 'ko' | null;
  /** `theme`: for this visit. */
  theme: 'light' | 'dark' | null;
  /** `view=projector`: larger type, fewer controls. */
  projector: boolean;
  /** `panels=curve,network`: one room alone, without header and footer, and of it these panels; null: the whole page. */
  panels: readonly string[] | null;
  /** `lesson` and `step`: a guided lesson or challenge, and its place (from 1). */
  lesson: string | null;
  step: number;
  /** `task` and `goal`: a teacher's own lesson, in words, and what it is checked by. */
  task: string | null;
  goal: string | null;
}

/** What is not understood is left out, and said: [key, value]. */
export interface ParsedPageOptions {
  options: PageOptions;
  refused: readonly (readonly [string, string])[];
}

/** Reads the query, with or without its question mark. A host's own keys are left alone. */
export function parsePageOptions(search: string): ParsedPageOptions {
  const query = new URLSearchParams(search);
  const refused: [string, string][] = [];
  /** The value of a key, null where it is absent or none that `read` knows. */
  const take = <T>(key: string, read: (value: string) => T | null): T | null => {
    const value = query.get(key);
    if (value === null) return null;
    const found = read(value);
    if (found === null) refused.push([key, value]);
    return found;
  };
  const oneOf =
    <T extends string>(...known: T[]) =>
    (value: string): T | null =>
      known.find((one) => one === value) ?? null;
  const text = (value: string) => (value === '' ? null : value);
  const options: PageOptions = {
    language: take('lang', oneOf('en', 'ko')),
    theme: take('theme', oneOf('light', 'dark')),
    projector: take('view', oneOf('projector')) !== null,
    panels: take('panels', (value) => {
      const names = value.split(',').filter((name) => name !== '');
      return names.length > 0 ? names : null;
    }),
    lesson: take('lesson', text),
    step: take('step', (value) => (/^[1-9]\d{0,2}$/.test(value) ? Number(value) : null)) ?? 1,
    task: take('task', text),
    goal: take('goal', text),
  };
  return { options, refused };
}

/** The query of these options, '' or with its question mark; the other keys of `search` stay. */
export function formatPageOptions(options: PageOptions, search = ''): string {
  const query = new URLSearchParams(search);
  const values: Record<string, string | null> = {
    lang: options.language,
    theme: options.theme,
    view: options.projector ? 'projector' : null,
    panels: options.panels?.join(',') ?? null,
    lesson: options.lesson,
    step: options.lesson !== null && options.step > 1 ? String(options.step) : null,
    task: options.task,
    goal: options.goal,
  };
  for (const [key, value] of Object.entries(values)) {
    if (value === null) query.delete(key);
    else query.set(key, value);
  }
  // A comma may stand in a query as it is, and a list reads better with it.
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
