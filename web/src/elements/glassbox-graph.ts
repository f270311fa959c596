import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { sayGraph as say, say as sayRoom } from '../messages/backprop.ts';
import { say as sayPage } from '../messages/index.ts';
import { sayTrouble } from '../messages/trouble.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { did } from './did.ts';
import {
  examples,
  formatGraphSettings,
  type GraphSettings,
  parseGraphSettings,
  settingsFor,
} from './glassbox-graph-examples.ts';
import type { NumberInput } from './glassbox-graph-numbers.ts';
import { renderRule } from './glassbox-graph-rule.ts';
import { GraphRun } from './glassbox-graph-run.ts';
import { renderSentence } from './glassbox-graph-sentence.ts';
import { graphStyle } from './glassbox-graph-style.ts';
import { keyStep } from './glassbox-graph-walk.ts';
import './glassbox-graph-choices.ts';
import './glassbox-graph-numbers.ts';
import './glassbox-graph-picture.ts';
import './glassbox-graph-table.ts';
import './glassbox-graph-xor.ts';
import './glassbox-note.ts';
import './glassbox-sign.ts';

type Values = Readonly<Record<string, number>>;

const sources = [
  'graph/graph.cpp#Graph::forward',
  'graph/graph.cpp#Graph::backward',
  'graph/operation.cpp#evaluate',
  'graph/operation.cpp#differentiate',
];
const faultySources = [
  'experiments/museum/graph.cpp#GraphKeepingY::local_derivatives',
  'graph/graph.cpp#Graph::backward',
];

/**
 * A computational graph, walked through node by node, forward and backward.
 *
 * @attr settings `example=apple|fruit|xor|own`, `expression`, `values`, `dout`, `faulty`
 * @fires settings-change composed; the detail is { lab, settings }
 */
export class GlassboxGraph extends LitElement {
  static override properties = {
    settings: {},
    wanted: { state: true },
    linkNote: { state: true },
  };
  declare settings: string;
  /** What has been asked for; what is shown may still be the graph before it. */
  declare wanted: GraphSettings;
  declare linkNote: string;
  #run = new GraphRun(() => this.requestUpdate());
  #told: string | null = null;

  static override styles = [base, controls, lab, graphStyle];

  constructor() {
    super();
    this.settings = '';
    this.wanted = settingsFor('apple');
    this.linkNote = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#run.client.close();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('settings') || this.settings === this.#told) return;
    const { settings, refused } = parseGraphSettings(this.settings);
    const [first] = refused;
    this.linkNote = first ? say.linkRefused(`${first.key}=${first.value}`) : '';
    this.wanted = settings;
    this.#told = null;
    void this.#run.show(settings);
  }

  /** Shows another graph, and writes it into the link when it can be computed. */
  async #show(wanted: GraphSettings): Promise<void> {
    this.wanted = wanted;
    if (!(await this.#run.show(wanted))) return;
    this.#run.client.forgetTrouble();
    const { shown } = this.#run;
    if (!shown || this.wanted !== wanted) return;
    this.linkNote = '';
    this.wanted = shown;
    this.#told = formatGraphSettings(shown);
    const detail = { lab: 'backprop', settings: this.#told };
    this.dispatchEvent(
      new CustomEvent('settings-change', { detail, bubbles: true, composed: true }),
    );
  }

  #go = (event: CustomEvent<number>): void => {
    this.#run.position = event.detail;
    did(this, 'graph-walked');
    this.requestUpdate();
  };

  #key = (event: KeyboardEvent): void => {
    const next = keyStep(event, this.#run.position, this.#run.steps.length - 1);
    if (next === null) return;
    event.preventDefault();
    this.#run.position = next;
    did(this, 'graph-walked');
    this.requestUpdate();
  };

  override render() {
    const { view, right, shown, steps, position, refusal } = this.#run;
    return html`<section aria-labelledby="say">
      <div class="head">
        <div class="say">
          <h1 id="say">${view && shown ? renderSentence(view, right, shown) : say.waiting}</h1>
          <p class="pulse">${say.hint}</p>
          <glassbox-graph-walk
            .steps=${steps}
            .position=${position}
            @step-chosen=${this.#go}
          ></glassbox-graph-walk>
        </div>
        <div class="aside">
          <div class="rule" aria-live="polite">
            ${view ? renderRule({ view, right, steps, position }) : nothing}
          </div>
        </div>
        <div class="notes">${this.#renderNotes()}</div>
      </div>
      <glassbox-graph-choices
        .wanted=${this.wanted}
        .refusal=${refusal}
        ?kept=${view !== null}
        @graph-wanted=${(event: CustomEvent<GraphSettings>) => void this.#show(event.detail)}
      ></glassbox-graph-choices>
      <div class="box">
        <span class="back"></span>
        <div class="front">
          <div class="cell">
            <h2>${say.pictureTitle}</h2>
            <p class="hint">${say.pictureHint}</p>
            <glassbox-graph-picture
              .view=${view}
              .right=${right}
              .steps=${steps}
              .position=${position}
              @keydown=${this.#key}
              @step-chosen=${this.#go}
            ></glassbox-graph-picture>
            <glassbox-sign
              .formula=${say.formula}
              .sources=${shown?.faulty ? faultySources : sources}
            ></glassbox-sign>
          </div>
        </div>
      </div>
      <div class="panes">${this.#renderPanes()}</div>
    </section>`;
  }

  #renderPanes(): TemplateResult {
    const { shown, view } = this.#run;
    if (!shown || !view) return html``;
    const xor = shown.example === 'xor';
    const changed = (values: Values) =>
      void this.#show({ ...shown, values: { ...shown.values, ...values } });
    return html`<section class="pane ${xor ? 'half' : ''}" aria-labelledby="numbers">
        <h2 id="numbers">${say.variables}</h2>
        <p class="hint">${say.variablesHint}</p>
        <glassbox-graph-numbers
          .names=${view.variables}
          .values=${shown.values}
          @number-input=${({ detail }: CustomEvent<NumberInput>) =>
            changed({ [detail.name]: detail.value })}
        ></glassbox-graph-numbers>
        ${
          shown.example === 'own'
            ? nothing
            : html`<button
                type="button"
                class="btn small below"
                @click=${() => changed(examples[shown.example].values)}
              >
                ${say.putBack}
              </button>`
        }
      </section>
      ${
        xor
          ? html`<section class="pane half" aria-labelledby="training">
              <h2 id="training">${say.training}</h2>
              <p class="hint">${say.trainingHint}</p>
              <glassbox-graph-xor
                .values=${shown.values}
                .ask=${(values: Values) => this.#run.ask(shown, values)}
                @values-changed=${(event: CustomEvent<Values>) => changed(event.detail)}
              ></glassbox-graph-xor>
            </section>`
          : nothing
      }
      <section class="pane" aria-label=${say.table}>
        <glassbox-graph-table .view=${view}></glassbox-graph-table>
      </section>`;
  }

  #renderNotes(): TemplateResult[] {
    const { client } = this.#run;
    const { trouble } = client;
    const notes: TemplateResult[] = [];
    if (this.linkNote !== '') notes.push(note(this.linkNote, ''));
    if (trouble?.kind === 'restarted') notes.push(note(sayRoom.workerStopped, sayRoom.workerAnew));
    if (trouble?.kind === 'gave-up') {
      const again = () => {
        client.close();
        void this.#run.show(this.wanted);
      };
      const button = html`<button type="button" class="btn" @click=${again}>
        ${sayTrouble.tryAgain}
      </button>`;
      notes.push(note(sayTrouble.workerGaveUp, sayPage.refused(trouble.reason), button));
    }
    return notes;
  }
}

function note(headline: string, text: string, action: unknown = nothing): TemplateResult {
  return html`<glassbox-note .headline=${headline} .text=${text}>${action}</glassbox-note>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-graph': GlassboxGraph;
  }
}

define('glassbox-graph', GlassboxGraph);
