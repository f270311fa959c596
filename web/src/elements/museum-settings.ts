// Which exhibit is open, and as written or corrected, as it stands in a link.

export type SideName = 'written' | 'corrected';

export interface MuseumSettings {
  bug: string;
  /** Which of the two runs is looked at. */
  side: SideName;
}

/** What the link asks for; `bugs` are those that are here, the first is the default. */
export function parseMuseum(text: string, bugs: readonly string[]) {
  const settings: MuseumSettings = { bug: bugs[0] ?? '', side: 'written' };
  const refused: { key: string; value: string }[] = [];
  for (const [key, value] of new URLSearchParams(text)) {
    if (key === 'show') continue; // the room's own
    if (key === 'bug' && bugs.includes(value)) settings.bug = value;
    else if (key === 'side' && (value === 'written' || value === 'corrected')) {
      settings.side = value;
    } else refused.push({ key, value });
  }
  return { settings, refused };
}

export function formatMuseum({ bug, side }: MuseumSettings): string {
  const pairs = `show=museum&bug=${encodeURIComponent(bug)}`;
  return side === 'written' ? pairs : `${pairs}&side=${side}`;
}
