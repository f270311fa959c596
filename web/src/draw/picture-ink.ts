// A picture file as a drawing: how much ink each pixel has, whatever is dark and whatever is light.

/** Of 255: a picture whose tones differ by less has nothing on it. */
const leastContrast = 24;
/** Of the strongest ink: what is fainter is paper, what is stronger is full ink. */
const paper = 0.15;
const full = 0.85;

/**
 * Ink of 0 to 255 for each pixel of four bytes. The frame of the picture is its paper; what differs
 * from it most is ink, be it darker or lighter. null: the picture is of one tone.
 */
export function inkOfPicture(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
): Uint8Array | null {
  const tones = tonesOf(pixels);
  const ground = median(frameOf(tones, width, height));
  let darker = 0;
  let lighter = 0;
  for (const tone of tones) {
    darker += Math.max(0, ground - tone);
    lighter += Math.max(0, tone - ground);
  }
  const sign = darker >= lighter ? -1 : 1;
  let strongest = 0;
  for (const tone of tones) strongest = Math.max(strongest, sign * (tone - ground));
  if (strongest < leastContrast) return null;
  return Uint8Array.from(tones, (tone) => {
    const share = ((sign * (tone - ground)) / strongest - paper) / (full - paper);
    return Math.round(255 * Math.min(1, Math.max(0, share)));
  });
}

/** Grey values from 0 to 255. What is transparent shows paper unlike what is drawn on it. */
function tonesOf(pixels: Uint8ClampedArray): Float32Array {
  const count = pixels.length / 4;
  const tones = new Float32Array(count);
  let opaque = 0;
  let light = 0;
  for (let i = 0; i < count; i++) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(4 * i, 4 * i + 4);
    tones[i] = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    opaque += alpha;
    light += (tones[i] as number) * alpha;
  }
  const behind = opaque > 0 && light / opaque > 127 ? 0 : 255;
  for (let i = 0; i < count; i++) {
    const alpha = (pixels[4 * i + 3] as number) / 255;
    tones[i] = (tones[i] as number) * alpha + behind * (1 - alpha);
  }
  return tones;
}

function frameOf(tones: Float32Array, width: number, height: number): Float32Array {
  const frame: number[] = [];
  for (let x = 0; x < width; x++) {
    frame.push(tones[x] as number, tones[(height - 1) * width + x] as number);
  }
  for (let y = 0; y < height; y++) {
    frame.push(tones[y * width] as number, tones[y * width + width - 1] as number);
  }
  return Float32Array.from(frame);
}

const median = (values: Float32Array): number =>
  values.sort()[Math.floor(values.length / 2)] as number;
