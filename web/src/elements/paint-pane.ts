// A pane of a lab painted onto one canvas as it stands in the page: grounds, borders, words,
// canvases and drawings. Controls are left out, as on paper.
import { svgImage, svgText } from './paint-svg.ts';

/** The children that are drawn: of a shadow root, of what a slot was given, or its own. */
function drawnChildren(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element instanceof HTMLSlotElement) {
    const given = element.assignedNodes();
    if (given.length > 0) return given;
  }
  return element.childNodes;
}

const controls =
  'select, input, textarea, summary, glassbox-table, glassbox-sign, glassbox-reports';

function isControl(element: Element): boolean {
  if (element.matches(controls)) return true;
  if (!element.matches('button')) return element.matches('label:has(select, input, textarea)');
  // A button that is a picture, a cell or what was chosen stays.
  const isPicture =
    element.textContent?.trim() === '' ||
    element.ariaPressed === 'true' ||
    element.matches('td *, th *') ||
    element.querySelector('canvas, glassbox-tile, :scope > svg:only-child') !== null;
  return !isPicture;
}

/** A word, or a letter of a script that breaks lines anywhere. */
const tokens = /[\u3000-\u9fff\uac00-\ud7af]|[^\s\u3000-\u9fff\uac00-\ud7af]+/gu;

class Painter {
  readonly #pen: CanvasRenderingContext2D;
  readonly #left: number;
  readonly #top: number;

  constructor(pen: CanvasRenderingContext2D, { left, top }: DOMRect) {
    this.#pen = pen;
    this.#left = left;
    this.#top = top;
  }

  async paint(node: Node): Promise<void> {
    if (node instanceof Text) return this.#words(node);
    if (!(node instanceof Element)) return;
    const style = getComputedStyle(node);
    const box = node.getBoundingClientRect();
    const isPlace = style.display === 'contents';
    const unseen =
      style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0';
    // What stands in a box of one pixel is read out, not seen.
    const unread = !isPlace && box.width <= 1 && box.height <= 1;
    if (unseen || unread || isControl(node)) return;
    if (node instanceof SVGSVGElement) return this.#svg(node, box);
    this.#ground(style, box);
    if (node instanceof HTMLCanvasElement) {
      if (node.width > 0 && node.height > 0) {
        // A pixel of a digit stays a square.
        this.#pen.imageSmoothingEnabled = style.imageRendering !== 'pixelated';
        this.#pen.drawImage(node, this.#x(box.left), this.#y(box.top), box.width, box.height);
      }
      return;
    }
    for (const child of drawnChildren(node)) await this.paint(child);
  }

  #x = (left: number): number => left - this.#left;
  #y = (top: number): number => top - this.#top;

  #ground(style: CSSStyleDeclaration, box: DOMRect): void {
    const [x, y] = [this.#x(box.left), this.#y(box.top)];
    this.#pen.fillStyle = style.backgroundColor;
    this.#pen.fillRect(x, y, box.width, box.height);
    const side = (name: 'top' | 'right' | 'bottom' | 'left') => {
      const kind = style.getPropertyValue(`border-${name}-style`);
      const width = Number.parseFloat(style.getPropertyValue(`border-${name}-width`)) || 0;
      if (kind === 'none' || width === 0) return;
      this.#pen.fillStyle = style.getPropertyValue(`border-${name}-color`);
      if (name === 'top') this.#pen.fillRect(x, y, box.width, width);
      if (name === 'bottom') this.#pen.fillRect(x, y + box.height - width, box.width, width);
      if (name === 'left') this.#pen.fillRect(x, y, width, box.height);
      if (name === 'right') this.#pen.fillRect(x + box.width - width, y, width, box.height);
    };
    for (const name of ['top', 'right', 'bottom', 'left'] as const) side(name);
  }

  async #svg(svg: SVGSVGElement, box: DOMRect): Promise<void> {
    if (box.width === 0 || box.height === 0) return;
    const image = await svgImage(svgText(svg, box.width, box.height));
    this.#pen.drawImage(image, this.#x(box.left), this.#y(box.top), box.width, box.height);
  }

  #words(text: Text): void {
    const host = text.parentElement ?? (text.getRootNode() as ShadowRoot).host;
    if (!host || text.data.trim() === '') return;
    const style = getComputedStyle(host);
    const pen = this.#pen;
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    pen.fillStyle = style.color;
    pen.textBaseline = 'alphabetic';
    pen.textAlign = 'left';
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText('x');
    const range = document.createRange();
    for (const { 0: word, index } of text.data.matchAll(tokens)) {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const box = range.getClientRects()[0];
      if (!box || box.width === 0) continue;
      const baseline = box.top + (box.height - above - below) / 2 + above;
      pen.fillText(word, this.#x(box.left), this.#y(baseline));
    }
  }
}

const margin = 24;
const titleHeight = 32;

/**
 * The pane on a ground of its own, at the pixels of the screen. `title` stands above it; null: it
 * has one.
 */
export async function paintPane(
  pane: HTMLElement,
  ground: string,
  ink: string,
  title: string | null,
): Promise<HTMLCanvasElement> {
  const box = pane.getBoundingClientRect();
  const head = title === null ? 0 : titleHeight;
  const ratio = Math.max(1, window.devicePixelRatio || 1);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((box.width + 2 * margin) * ratio);
  canvas.height = Math.round((box.height + head + 2 * margin) * ratio);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('expected a canvas to paint on, got none');
  pen.scale(ratio, ratio);
  pen.fillStyle = ground;
  pen.fillRect(0, 0, box.width + 2 * margin, box.height + head + 2 * margin);
  if (title !== null) {
    pen.font = `600 18px ${getComputedStyle(pane).fontFamily}`;
    pen.fillStyle = ink;
    pen.fillText(title, margin, margin + 16);
  }
  pen.translate(margin, margin + head);
  await new Painter(pen, box).paint(pane);
  return canvas;
}

/** The file of a canvas. */
export async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('expected a picture from the browser, got none');
  return blob;
}
