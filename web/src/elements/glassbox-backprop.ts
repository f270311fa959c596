import { html, LitElement } from 'lit';
import { say } from '../messages/backprop.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { tokens } from '../styles/tokens.ts';
import { define } from './define.ts';

/** The backprop room. @attr settings `show=graph` and what the part reads */
export class GlassboxBackprop extends LitElement {
  static override properties = { settings: {} };
  declare settings: string;

  static override styles = [tokens, base, controls, lab];

  constructor() {
    super();
    this.settings = '';
  }

  override render() {
    return html`<h1>${say.title}</h1>`;
  }
}

define('glassbox-backprop', GlassboxBackprop);
