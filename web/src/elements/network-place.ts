// Where the diagram's parts stand, measured in units of the type (see unit()); the policy of the page allows no style attributes.
import type { NetworkLayout } from '../draw/network-layout.ts';
import type { Subject } from './network-selection.ts';
import { unit } from './theme.ts';

/** Between a neuron and its card. */
const space = 10;

const moveTo = (element: HTMLElement, x: number, y: number) => {
  const [left, top] = [x, y].map((place) => Math.round(place * unit()));
  element.style.setProperty('transform', `translate(${left}px, ${top}px)`);
};

const resize = (element: HTMLElement | null, width: number, height: number | null) => {
  element?.style.setProperty('width', `${width * unit()}px`);
  if (height !== null) element?.style.setProperty('height', `${height * unit()}px`);
};

/** Sizes and places of the canvases, the neurons' buttons and the heads of their columns. */
export function placeNetwork(root: ParentNode, layout: NetworkLayout): void {
  const { width, height, node, columns } = layout;
  resize(root.querySelector('.net'), width, null);
  resize(root.querySelector('.stage'), width, height);
  for (const canvas of root.querySelectorAll('canvas')) resize(canvas, width, height);
  for (const [i, button] of root.querySelectorAll<HTMLElement>('.node').entries()) {
    const at = layout.nodes[i];
    if (!at) continue;
    resize(button, node, node);
    moveTo(button, at.x, at.y);
  }
  const heads = [...root.querySelectorAll<HTMLElement>('.head')];
  const widths = heads.map((head) => head.offsetWidth / unit());
  for (const [i, head] of heads.entries()) {
    const own = widths[i] ?? 0;
    const middle = (columns[i] ?? 0) - own / 2;
    moveTo(head, Math.min(Math.max(0, middle), width - own), 0);
  }
}

/** The card beside its neuron where there is room, else below it; always within the diagram. */
export function placeCard(root: ParentNode, layout: NetworkLayout, subject: Subject | null): void {
  const card = root.querySelector<HTMLElement>('glassbox-network-card');
  const stage = root.querySelector<HTMLElement>('.stage');
  const scroll = root.querySelector<HTMLElement>('.scroll');
  const at = layout.nodes.find((n) => n.layer === subject?.layer && n.index === subject.index);
  if (!card || !stage || !scroll || !at) return;
  const room = scroll.clientWidth / unit();
  const own = card.offsetWidth / unit();
  const top = (scroll.offsetTop + stage.offsetTop) / unit();
  const left = at.x - scroll.scrollLeft / unit();
  const right = left + layout.node + space;
  const beside = right + own <= room ? right : left - space - own >= 0 ? left - space - own : null;
  if (beside !== null) {
    const lowest = top + layout.height - card.offsetHeight / unit();
    moveTo(card, beside, Math.max(0, Math.min(top + at.y - 2 * space, lowest)));
    return;
  }
  const middle = left + layout.node / 2 - own / 2;
  moveTo(card, Math.min(Math.max(0, middle), room - own), top + at.y + layout.node + 2 * space);
}
