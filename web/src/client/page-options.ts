// What the address's query says about the page, not about a room:
// ?lang=ko&theme=dark&view=projector#boundary?hidden=4

import type { RoomId } from './route.ts';

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

export type PageRoom = RoomId;
