// An SVG of the page as an image of its own: what style sheets gave it is written into it.

/** What a shape or a text can look like. As attributes: a file has no style sheet of the page. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'visibility',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'paint-order',
  'color',
] as const;

function writeLooks(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  if (style.display === 'none') {
    to.replaceChildren();
    to.setAttribute('visibility', 'hidden');
    return;
  }
  for (const name of looks) {
    const value = style.getPropertyValue(name);
    if (value !== '') to.setAttribute(name, value);
  }
  // The policy of the page would refuse styles within it, and they are written out now.
  to.removeAttribute('style');
  to.removeAttribute('class');
  const children = [...to.children];
  for (const [i, child] of [...from.children].entries()) {
    const copy = children[i];
    if (copy) writeLooks(child, copy);
  }
}

/** The file of an SVG that stands in the page, `width` x `height` CSS pixels large. */
export function svgText(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  writeLooks(svg, copy);
  for (const foreign of copy.querySelectorAll('foreignObject, script, image')) foreign.remove();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  // Without a frame of its own the shapes lie in CSS pixels already.
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return new XMLSerializer().serializeToString(copy);
}

/** Rejects where the browser does not draw it. */
export async function svgImage(text: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}
