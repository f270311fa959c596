import { html, LitElement } from 'lit';
import { base } from '../styles/base.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';

/** The room of the tutorials: their systems, and what they explain beside them. */
export class GlassboxTutorials extends LitElement {
  static override properties = { settings: {} };
  /** `system=ID` or `topic=NAME`. */
  declare settings: string;

  static override styles = [base, lab];

  constructor() {
    super();
    this.settings = '';
  }

  override render() {
    return html`<h1>Five tutorials</h1>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tutorials': GlassboxTutorials;
  }
}

define('glassbox-tutorials', GlassboxTutorials);
