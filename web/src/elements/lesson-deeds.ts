// "Show me": what a step asks for, done in the learner's place by the page's own controls.
import type { Deed } from '../client/lesson.ts';
import { formatRoute, type RoomId } from '../client/route.ts';
import type { LessonLab } from './lesson-glance.ts';
import { findDeep, firstTarget } from './lesson-target.ts';

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Asks every tenth of a second until there is an answer; null after `seconds`. */
async function until<T>(ask: () => T | null, seconds: number): Promise<T | null> {
  for (let i = 0; i < seconds * 10; i += 1) {
    const answer = ask();
    if (answer !== null) return answer;
    await pause(100);
  }
  return null;
}

/** The button that starts or pauses, once it can be pressed. */
function startButton(lab: Element): HTMLButtonElement | null {
  const transport = lab.shadowRoot && findDeep(lab.shadowRoot, 'glassbox-transport');
  const button = transport?.shadowRoot?.querySelector<HTMLButtonElement>('.btn.main');
  return button && !button.disabled ? button : null;
}

function move(target: HTMLElement, to: number): void {
  if (!(target instanceof HTMLInputElement)) return;
  target.value = String(to);
  target.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  target.dispatchEvent(new Event('change', { bubbles: true }));
}

function press(target: HTMLElement, keys: readonly string[]): void {
  target.focus({ preventScroll: true });
  for (const key of keys) {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }
}

const find = (lab: () => LessonLab | null, targets: readonly string[]) =>
  until(() => {
    const here = lab();
    const target = here && firstTarget(here, targets);
    return target?.matches(':disabled') ? null : target;
  }, 10);

/** One deed; `lab` is asked for anew, since the room may be another by then. */
export async function perform(
  deed: Deed,
  room: RoomId,
  lab: () => LessonLab | null,
): Promise<void> {
  if (deed.kind === 'settings') {
    window.location.hash = formatRoute(room, deed.settings);
    await pause(600); // the room takes them
    return;
  }
  if (deed.kind === 'start') {
    const button = await until(() => {
      const here = lab();
      return here && startButton(here);
    }, 10);
    if (!lab()?.running) button?.click();
    return;
  }
  const targets = deed.kind === 'press' ? deed.targets : [deed.target];
  for (let i = 0; i < (deed.kind === 'press' ? (deed.times ?? 1) : 0); i += 1) {
    (await find(lab, targets))?.click();
    await pause(300); // the next control may come with this one
  }
  if (deed.kind === 'press') return;
  const target = await find(lab, targets);
  if (!target) return;
  if (deed.kind === 'move') move(target, deed.to);
  else press(target, deed.keys);
  await pause(300);
}
