// Small help around canvases.

/** Puts square pixels of four bytes on a canvas that has as many of its own. */
export function putPixels(
  canvas: HTMLCanvasElement | null | undefined,
  pixels: Uint8ClampedArray<ArrayBuffer>,
  width: number,
): void {
  if (!canvas) return;
  const height = pixels.length / 4 / width;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
}

/** Device pixels to a CSS pixel; of pictures without words more than 2 cost more than they show. */
export function density(most = 2): number {
  return Math.min(most, Math.max(1, window.devicePixelRatio || 1));
}
