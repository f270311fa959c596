// Many small pictures of one size, row after row, on a sheet of a given width.

export interface Sheet {
  count: number;
  columns: number;
  /** Of one picture, in CSS pixels. */
  width: number;
  height: number;
  gap: number;
  /** Of the whole sheet. */
  sheetWidth: number;
  sheetHeight: number;
}

export interface PictureSize {
  width: number;
  height: number;
}

/** A single number is drawn as a small square: at least, and at most. */
const numberSide = [6, 26] as const;
const smallest = 26;

/**
 * As many pictures in a row as fit when each is `wanted` wide. A picture of one number is a square
 * of 6 to 26 pixels.
 */
export function layoutSheet(
  count: number,
  { width, height }: PictureSize,
  sheetWidth: number,
  wanted = 48,
): Sheet {
  const single = width * height === 1;
  const gap = single ? (wanted < 10 ? 1 : 2) : 6;
  const least = single
    ? Math.min(numberSide[1], Math.max(numberSide[0], wanted))
    : Math.max(smallest, wanted);
  const columns = Math.max(1, Math.min(count, Math.floor((sheetWidth + gap) / (least + gap))));
  const room = Math.floor((sheetWidth - gap * (columns - 1)) / columns);
  const side = single ? least : Math.min(room, Math.ceil(least * 1.4));
  const tall = Math.max(1, Math.round((side * height) / width));
  const rows = Math.ceil(count / columns);
  return {
    count,
    columns,
    width: side,
    height: tall,
    gap,
    sheetWidth: columns * (side + gap) - gap,
    sheetHeight: Math.max(1, rows * (tall + gap) - gap),
  };
}

/** The upper left corner of a picture. */
export function cornerOf(sheet: Sheet, picture: number): { x: number; y: number } {
  return {
    x: (picture % sheet.columns) * (sheet.width + sheet.gap),
    y: Math.floor(picture / sheet.columns) * (sheet.height + sheet.gap),
  };
}
