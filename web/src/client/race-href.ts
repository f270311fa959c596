// The address of a race. Apart from everything else, since the first view makes it too.
import type { LabId } from './settings.ts';
import { roomHref } from './site.ts';

/** A race of these settings against others; the room proposes the others. */
export const raceLink = (lab: LabId, settings: string): string =>
  roomHref(`#race?lab=${lab}&a=${encodeURIComponent(settings)}`);
