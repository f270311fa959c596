// The panels of each room, by the names that `data-panel` and the attribute `panels` use. Start and
// Pause, what went wrong, and the digits on their way are shown whatever is chosen.

export const panelsOf = {
  digits: [
    'headline',
    'settings',
    'curve',
    'pad',
    'weights',
    'answer',
    'time',
    'inside',
    'gallery',
    'data',
    'files',
  ],
  boundary: [
    'headline',
    'settings',
    'curve',
    'data',
    'network',
    'field',
    'time',
    'warp',
    'map',
    'files',
  ],
  race: ['headline', 'choices', 'curve', 'table', 'fields', 'settings'],
  tutorials: ['menu', 'part'],
  backprop: ['menu', 'part'],
} as const satisfies Record<string, readonly string[]>;

export type PanelRoom = keyof typeof panelsOf;

/** The panels that stand in a lab's wire box, which goes when none of them is shown. */
export const boxPanels: readonly string[] = [
  'pad',
  'weights',
  'answer',
  'data',
  'network',
  'field',
];

/** A list as it stands in an attribute, `curve,network`, or as an array; nothing: all panels. */
export type PanelList = string | readonly string[] | null;

export interface ChosenPanels {
  /** Null: all of them. */
  shown: readonly string[] | null;
  unknown: readonly string[];
}

/** Where no name is known everything is shown. */
export function choosePanels(room: PanelRoom, list: PanelList): ChosenPanels {
  const names = String(list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const all: readonly string[] = panelsOf[room];
  const shown = all.filter((name) => names.includes(name));
  return {
    shown: shown.length > 0 ? shown : null,
    unknown: names.filter((name) => !all.includes(name)),
  };
}

/** Whether a panel of the room is shown. */
export function panelFilter<R extends PanelRoom>(
  room: R,
  list: PanelList,
): (name: (typeof panelsOf)[R][number]) => boolean {
  const { shown } = choosePanels(room, list);
  return (name) => shown === null || shown.includes(name);
}
