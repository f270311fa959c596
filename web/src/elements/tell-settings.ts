/** The settings of a room have been changed in it: `settings-change`, which is composed. */
export function tellSettings(room: EventTarget, lab: string, settings: string): void {
  room.dispatchEvent(
    new CustomEvent('settings-change', {
      detail: { lab, settings },
      bubbles: true,
      composed: true,
    }),
  );
}
