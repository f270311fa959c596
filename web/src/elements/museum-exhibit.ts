import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { say } from '../messages/museum.ts';
import type { Exhibit, Showing } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { part, tables } from './check-styles.ts';
import { verdictMark } from './check-tables.ts';
import { define } from './define.ts';
import { caughtIn } from './museum-caught.ts';
import { checkTable } from './museum-check.ts';
import { accuracyPicture, curveWords, lossPicture } from './museum-curve.ts';
import { factsView } from './museum-facts.ts';
import type { SideName } from './museum-settings.ts';
import { bugSources } from './museum-sources.ts';
import { museum } from './museum-styles.ts';
import './check-plot.ts';
import './glassbox-sign.ts';

/**
 * One mistake: what is written and what should be, and the same run with it and without.
 *
 * @fires side-change the detail is 'written' or 'corrected'
 */
export class GlassboxMuseumExhibit extends LitElement {
  static override properties = {
    exhibit: { attribute: false },
    showing: { attribute: false },
    side: {},
    link: { attribute: false },
  };
  declare exhibit: Exhibit | null;
  /** null while the runs are being made. */
  declare showing: Showing | null;
  declare side: SideName;
  declare link: { href: string; name: string } | null;

  static override styles = [base, controls, lab, tables, part, museum];

  constructor() {
    super();
    this.exhibit = null;
    this.showing = null;
    this.side = 'written';
    this.link = null;
  }

  override render() {
    const { exhibit, showing } = this;
    if (!exhibit) return nothing;
    const words = say.exhibitWords[exhibit.bug];
    return html`<h1>${words?.title ?? exhibit.bug}</h1>
      <p class="where">
        ${exhibit.bug === 'adam' ? nothing : html`<b>${exhibit.bug}</b> · `}
        ${say.place(say.tutorialName[exhibit.tutorial] ?? '', exhibit.where)}
      </p>
      ${this.#renderCode(exhibit)}
      <div class="actions">
        <label class="switch"
          ><input
            type="checkbox"
            role="switch"
            .checked=${live(this.side === 'written')}
            @change=${(event: Event) => {
              const written = (event.target as HTMLInputElement).checked;
              const detail = written ? 'written' : 'corrected';
              this.dispatchEvent(new CustomEvent('side-change', { detail }));
            }}
          /><span>${say.runAsWritten}</span></label
        >
        ${this.link ? html`<a class="link" href=${this.link.href}>${this.link.name}</a>` : nothing}
      </div>
      <div class="say-words">
        <p class="words">${words?.why}</p>
        <p class="words">${words?.breaks}</p>
      </div>
      <p class="sr" role="status">${showing ? words?.title : say.showing}</p>
      ${showing ? this.#renderShowing(exhibit, showing) : html`<p class="lost">${say.showing}</p>`}`;
  }

  #renderCode({ written, corrected }: Exhibit): TemplateResult {
    const line = (side: SideName, sign: string, name: string, text: string) =>
      html`<p class="${side} ${this.side === side ? 'selected' : ''}"
        ><span aria-hidden="true">${sign} </span><span class="sr">${say.codeLine(name)} </span
        >${text}</p
      >`;
    return html`<div class="code" tabindex="0" role="group" aria-label=${say.code}>
      ${line('written', '−', say.asWritten, written)}
      ${line('corrected', '+', say.corrected, corrected)}
    </div>`;
  }

  #renderShowing(exhibit: Exhibit, showing: Showing): TemplateResult {
    const [own, ...others] = bugSources[exhibit.bug] ?? [];
    const sources = own ? [own, ...others] : ['experiments/museum/museum.cpp'];
    return html`${
      showing.facts.length === 0
        ? nothing
        : html`<div class="pane">
              <h2>${say.facts}</h2>
              <p class="hint">${say.factsHint}</p>
              ${factsView(showing.facts, this.side)}
              <glassbox-sign .formula=${exhibit[this.side]} .sources=${sources}></glassbox-sign>
            </div>`
    }
      <div class="two">
        <div class="pane">${this.#renderCurves(showing)}</div>
        <div class="pane check">${this.#renderCheck(exhibit, showing)}</div>
      </div>`;
  }

  #renderCurves(showing: Showing): TemplateResult {
    const accuracy = accuracyPicture(showing, this.side);
    const words = curveWords(showing);
    return html`<h2>${say.curves}</h2>
      <p class="hint">${say.lossAxis}</p>
      <glassbox-check-plot
        .picture=${lossPicture(showing, this.side)}
        .label=${`${say.lossAxis}. ${words[0]}`}
        .height=${220}
      ></glassbox-check-plot>
      ${
        accuracy
          ? html`<p class="hint accuracy">${say.accuracyAxis}</p>
              <glassbox-check-plot
                .picture=${accuracy}
                .label=${`${say.accuracyAxis}. ${words.at(-1)}`}
                .height=${120}
              ></glassbox-check-plot>`
          : nothing
      }
      <div>${words.map((sentence) => html`<p class="words after">${sentence}</p>`)}</div>
      <glassbox-sign
        .formula=${'L before each update'}
        .sources=${[
          'experiments/museum/exhibit_run.cpp#ExhibitRun::run',
          'experiments/museum/exhibits.cpp#make_exhibits',
        ]}
      ></glassbox-sign>`;
  }

  #renderCheck(exhibit: Exhibit, showing: Showing): TemplateResult {
    const { written, corrected, caught } = showing;
    const worst = Math.max(...caughtIn(showing).map(({ relativeError }) => relativeError));
    const names = caughtIn(showing).map(({ name }) => name);
    const none = written.check.length + corrected.check.length === 0;
    const unseen = say.exhibitWords[exhibit.bug]?.unseen || say.unseen;
    return html`<h2>${say.check}</h2>
      <p class="hint">${say.checkHint}</p>
      <p class="finding" data-metric="caught" data-value=${caught}>
        ${caught ? verdictMark('red', say.caught) : verdictMark('coarse', say.notCaught)}
        ${none ? say.noCheck : caught ? say.caughtWhere(names.join(', '), worst) : unseen}
      </p>
      ${none ? nothing : checkTable(showing)}
      <glassbox-sign
        .formula=${'(L(θ + h) − L(θ − h)) / 2h'}
        .sources=${['nn/gradient_check.cpp#check_gradients', 'experiments/museum/showing.cpp#show']}
      ></glassbox-sign>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-museum-exhibit': GlassboxMuseumExhibit;
  }
}

define('glassbox-museum-exhibit', GlassboxMuseumExhibit);
