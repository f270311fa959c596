// The part of the address after '#': which room, and its settings as text.

/** The rooms of the page; the first is where an address without a name leads. */
export const roomIds = [
  'digits',
  'boundary',
  'race',
  'tutorials',
  'backprop',
  'speed',
  'lessons',
  'data',
  'glossary',
] as const;
export type RoomId = (typeof roomIds)[number];

/** Those that the header leads to; the glossary stands in the footer. */
export const navigationIds: readonly RoomId[] = roomIds.filter((id) => id !== 'glossary');

export interface Route {
  room: RoomId;
  /** What stands after the question mark; the room reads it. */
  settings: string;
  /** A name that is no room, or null. */
  unknown: string | null;
}

export function parseRoute(hash: string): Route {
  const text = hash.replace(/^#/, '');
  const mark = text.indexOf('?');
  const name = mark < 0 ? text : text.slice(0, mark);
  const settings = mark < 0 ? '' : text.slice(mark + 1);
  const room = roomIds.find((id) => id === name);
  if (room) return { room, settings, unknown: null };
  return { room: roomIds[0], settings: '', unknown: name === '' ? null : name };
}

export function formatRoute(room: RoomId, settings: string): string {
  return settings === '' ? `#${room}` : `#${room}?${settings}`;
}
