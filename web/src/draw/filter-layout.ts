// Where the pictures of one convolution stand: for each filter its feature map and, under it, its
// windows, one for each channel that comes in.

export interface FilterLayout {
  columns: number;
  rows: number;
  /** The side of a feature map, of a window, and how many windows stand side by side. */
  map: number;
  window: number;
  windowsAcross: number;
  cell: { width: number; height: number };
  width: number;
  height: number;
}

const gap = 8;
const windowGap = 2;
const smallestMap = 40;
const largestMap = 84;

/** Fits `outputs` filters of `inputs` windows into `width` CSS pixels. */
export function layoutFilters(outputs: number, inputs: number, width: number): FilterLayout {
  const most = Math.max(1, Math.floor((width + gap) / (smallestMap + gap)));
  // Rows of equal length, as few as there is room for.
  const rows = Math.ceil(outputs / Math.min(outputs, most));
  const columns = Math.ceil(outputs / rows);
  const map = Math.min(largestMap, Math.floor((width - gap * (columns - 1)) / columns));
  const windowsAcross = inputs === 1 ? 1 : Math.ceil(Math.sqrt(inputs / 2) * 2);
  const window = Math.floor((map - windowGap * (windowsAcross - 1)) / windowsAcross);
  const windowRows = Math.ceil(inputs / windowsAcross);
  const height = map + windowGap + windowRows * (window + windowGap) - windowGap;
  const cell = { width: map + gap, height: height + gap };
  return {
    ...{ columns, rows, map, window, windowsAcross, cell },
    width: columns * cell.width - gap,
    height: rows * cell.height - gap,
  };
}

export interface Place {
  x: number;
  y: number;
  side: number;
}

export function mapPlace(layout: FilterLayout, output: number): Place {
  const x = (output % layout.columns) * layout.cell.width;
  return { x, y: Math.floor(output / layout.columns) * layout.cell.height, side: layout.map };
}

export function windowPlace(layout: FilterLayout, output: number, input: number): Place {
  const { x, y } = mapPlace(layout, output);
  const step = layout.window + windowGap;
  return {
    x: x + (input % layout.windowsAcross) * step,
    y: y + layout.map + windowGap + Math.floor(input / layout.windowsAcross) * step,
    side: layout.window,
  };
}
