import { css, html, LitElement } from 'lit';
import { say } from '../messages/index.ts';
import type { LoadState } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';

/**
 * How far the digits have come: a line of glass and a sentence.
 *
 * @fires load-cancel @fires load-retry
 */
export class GlassboxLoad extends LitElement {
  static override properties = { load: { attribute: false } };
  declare load: LoadState | null;

  static override styles = [
    base,
    controls,
    css`
      .row {
        display: flex;
        align-items: center;
        gap: var(--s3);
        min-height: var(--target);
        font-size: var(--t-label);
        line-height: 1.35;
        color: var(--ink-2);
      }
      .btn {
        margin-top: var(--s2);
        margin-left: auto;
      }
      .bar {
        height: 2px;
        background: var(--hair);
      }
      .bar i {
        display: block;
        height: 2px;
        background: var(--edge);
        transform: scaleX(var(--share, 0));
        transform-origin: 0 0;
      }
      .whole .bar {
        visibility: hidden;
      }
      .failed {
        color: var(--err);
      }
    `,
  ];

  constructor() {
    super();
    this.load = null;
  }

  override render() {
    const { load } = this;
    const whole = load?.phase === 'complete';
    const tell = (name: string) => () => this.dispatchEvent(new CustomEvent(name));
    return html`<div class=${whole ? 'whole' : ''}>
      <div
        class="bar"
        role="progressbar"
        aria-label=${say.loadBar}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round(this.#share() * 100)}
      >
        <i></i>
      </div>
      <div class="row ${load?.phase === 'failed' ? 'failed' : ''}">
        <span>${this.#sentence()}</span>
        ${
          load?.phase === 'loading'
            ? html`<button type="button" class="btn small" @click=${tell('load-cancel')}>
                ${say.cancel}
              </button>`
            : ''
        }
        ${
          load?.phase === 'cancelled' || load?.phase === 'failed'
            ? html`<button type="button" class="btn small" @click=${tell('load-retry')}>
                ${say.retry}
              </button>`
            : ''
        }
      </div>
    </div>`;
  }

  override updated(): void {
    this.renderRoot
      .querySelector<HTMLElement>('.bar i')
      ?.style.setProperty('--share', String(this.#share()));
  }

  #share(): number {
    const { load } = this;
    return load && load.totalBytes > 0 ? Math.min(1, load.bytes / load.totalBytes) : 0;
  }

  #sentence(): string {
    const { load } = this;
    if (!load || load.phase === 'idle') return say.loadingFirst;
    if (load.phase === 'complete') return say.loaded(load);
    if (load.phase === 'cancelled') return say.loadCancelled(load);
    if (load.phase === 'failed') return say.loadFailed(load.error ?? '');
    return load.trainCount > 0 ? say.loading(load) : say.loadingFirst;
  }
}

define('glassbox-load', GlassboxLoad);
