// Which network and which digit the lens shows, as it stands in a link.

export const networkIds = ['two-layer-relu', 'two-layer-sigmoid', 'three-layer-relu'] as const;
export type NetworkId = (typeof networkIds)[number];

export interface LensSettings {
  network: NetworkId;
  sample: number;
  /** The block whose formula is open: 'Z1', 'W2', ... */
  block: string;
  row: number;
  column: number;
}

export const lensDefaults: LensSettings = {
  network: 'two-layer-relu',
  sample: 0,
  block: 'Z1',
  row: 9,
  column: 406,
};

/** A whole number from 0 to `most`, or null. */
export function parseIndex(text: string, most: number): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,9}$/.test(trimmed)) return null;
  const index = Number(trimmed);
  return index <= most ? index : null;
}

const mostIndex = 999_999_999;

export function parseLensSettings(text: string): {
  settings: LensSettings;
  refused: { key: string; value: string }[];
} {
  const settings = { ...lensDefaults };
  const refused: { key: string; value: string }[] = [];
  for (const [key, value] of new URLSearchParams(text)) {
    if (key === 'network') {
      const network = networkIds.find((id) => id === value);
      if (network) settings.network = network;
      else refused.push({ key, value });
    } else if (key === 'block' && /^([XPL]|[WbZA]\d)$/.test(value)) {
      settings.block = value;
    } else if (key === 'sample' || key === 'row' || key === 'column') {
      const index = parseIndex(value, mostIndex);
      if (index === null) refused.push({ key, value });
      else settings[key] = index;
    } else {
      refused.push({ key, value });
    }
  }
  return { settings, refused };
}

export function formatLensSettings(settings: LensSettings): string {
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}
