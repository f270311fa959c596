import { css, html, LitElement } from 'lit';
import { tell } from '../messages/tutorials.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { tutorialLayout } from './tutorial-layout.ts';
import { type LogEntry, type LogLevel, logLevels, logText } from './tutorial-log.ts';
import './glassbox-sign.ts';

/**
 * The debug log and its flag: 0, 1 or 2. What has been said already is shown or hidden with it.
 *
 * @fires log-clear
 */
export class GlassboxTutorialLog extends LitElement {
  static override properties = { entries: { attribute: false }, flag: { state: true } };
  declare entries: readonly LogEntry[];
  declare flag: LogLevel;

  static override styles = [
    base,
    controls,
    lab,
    tutorialLayout,
    css`
      .choice {
        margin-top: var(--s3);
      }
      .log {
        height: 320px;
        margin-bottom: var(--s3);
        padding: var(--s3);
        overflow: auto;
        background: var(--well);
      }
      @media (max-width: 1240px) {
        .choice {
          display: grid;
          grid-auto-flow: row;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.entries = [];
    this.flag = 1;
  }

  /** The newest line is seen. */
  override updated(): void {
    const log = this.renderRoot.querySelector('.log');
    if (log) log.scrollTop = log.scrollHeight;
  }

  override render() {
    const text = logText(this.entries, this.flag);
    return html`<h2>${tell.log}<span class="n">${tell.flag} = ${this.flag}</span></h2>
      <div class="choice" role="group" aria-label=${tell.flag}>
        ${logLevels.map(
          (level) => html`<button
            type="button"
            aria-pressed=${level === this.flag ? 'true' : 'false'}
            @click=${() => {
              this.flag = level;
            }}
          >
            ${tell.flagName[level]}
          </button>`,
        )}
      </div>
      <p class="hint">${tell.flagHint}</p>
      <pre class="log" tabindex="0" role="region" aria-label=${tell.log}>${text === '' ? tell.logEmpty : text}</pre>
      <p>
        <button
          type="button"
          class="btn small"
          @click=${() => this.dispatchEvent(new CustomEvent('log-clear'))}
        >
          ${tell.clearLog}
        </button>
      </p>
      <glassbox-sign .formula=${''} .sources=${['app/study.cpp#Study::look', 'nn/trace.cpp#trace']}></glassbox-sign>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tutorial-log': GlassboxTutorialLog;
  }
}

define('glassbox-tutorial-log', GlassboxTutorialLog);
