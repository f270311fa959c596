import type { LitElement } from 'lit';
import type { PanelList } from '../client/panels.ts';
import { embedded } from '../client/site.ts';

/** A room of which some panels can be shown. */
export interface PanelledElement extends LitElement {
  panels: PanelList;
}

/** Settles when a room stands as its panels and its place want it; in the whole page, at once. */
export async function arranged(room: PanelledElement): Promise<void> {
  if (room.panels || embedded()) (await import('./arrange.ts')).arrange(room);
}
