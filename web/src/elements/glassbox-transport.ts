import { css, html, LitElement, nothing } from 'lit';
import { embedded } from '../client/site.ts';
import { say } from '../messages/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { pauseIcon, resetIcon, startIcon, stepIcon } from './icons.ts';

/**
 * Start or Pause, Step, Reset; what else moves a run goes into the slot.
 *
 * @fires run-start @fires run-pause @fires run-step @fires run-reset
 */
export class GlassboxTransport extends LitElement {
  static override properties = {
    running: { type: Boolean },
    ready: { type: Boolean },
    ended: { type: Boolean },
  };
  declare running: boolean;
  /** A run is there to be started. */
  declare ready: boolean;
  /** The run cannot go on; only Reset is left. */
  declare ended: boolean;

  static override styles = [
    base,
    controls,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        align-items: center;
      }
      @media (max-width: 600px) {
        :host([docked]) {
          position: fixed;
          inset: auto 0 0;
          z-index: 6;
          padding: var(--s2) var(--margin);
          background: var(--ground);
          border-top: 1px solid var(--rule);
        }
        :host([docked]) .row {
          flex-wrap: nowrap;
        }
        :host([docked]) .btn {
          padding: 0 var(--s2);
        }
        :host([docked]) .btn.main {
          flex: 1;
          min-width: 0;
        }
      }
      @media (max-width: 359px) {
        .btn {
          padding: 0 var(--s3);
        }
        .btn.main {
          min-width: 96px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.running = false;
    this.ready = false;
    this.ended = false;
  }

  override render() {
    const tell = (name: string) => () => this.dispatchEvent(new CustomEvent(name));
    const rest = !this.ready || this.ended;
    /** The whole page has keys; on somebody else's page they are the host's. */
    const key = (name: string) => (embedded() ? nothing : name);
    return html`<div class="row" role="group" aria-label=${say.transport}>
      <button
        type="button"
        class="btn main"
        aria-keyshortcuts=${key('Space')}
        ?disabled=${rest}
        @click=${tell(this.running ? 'run-pause' : 'run-start')}
      >
        ${this.running ? pauseIcon : startIcon}<span>${this.running ? say.pause : say.start}</span>
      </button>
      <button
        type="button"
        class="btn"
        aria-keyshortcuts=${key('S')}
        ?disabled=${rest}
        @click=${tell('run-step')}
      >
        ${stepIcon}<span>${say.step}</span>
      </button>
      <button
        type="button"
        class="btn"
        aria-keyshortcuts=${key('R')}
        ?disabled=${!this.ready}
        @click=${tell('run-reset')}
      >
        ${resetIcon}<span>${say.reset}</span>
      </button>
      <slot></slot>
    </div>`;
  }
}

define('glassbox-transport', GlassboxTransport);
