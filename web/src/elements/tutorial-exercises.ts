import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { sentenceOf, type TrainingClient } from '../client/training-client.ts';
import { askStudy } from '../client/tutorial-ask.ts';
import { say } from '../messages/index.ts';
import { sayTrouble } from '../messages/trouble.ts';
import { tell } from '../messages/tutorials.ts';
import type { Exercise, StudyWorker } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { crossIcon, tickIcon } from './icons.ts';
import { numpyText } from './tutorial-arrays.ts';
import { tutorialLayout } from './tutorial-layout.ts';
import { oursAsPrinted, printedLines } from './tutorial-printed.ts';
import { printedLayout } from './tutorial-printed-layout.ts';
import {
  differs,
  isFound,
  isPrinted,
  type Row,
  type Theme,
  themeOf,
  themes,
} from './tutorial-themes.ts';
import './glassbox-note.ts';
import './glassbox-sign.ts';

const sources: Readonly<Record<Theme, readonly string[]>> = {
  graph: ['experiments/exercises_graph.cpp', 'graph/graph.cpp'],
  layers: ['experiments/exercises_layers.cpp', 'nn/affine.cpp', 'nn/activation.cpp'],
  networks: ['experiments/exercises_networks.cpp', 'nn/network.cpp'],
  losses: ['experiments/exercises_networks.cpp', 'nn/softmax.cpp', 'nn/loss.cpp'],
};

/** The small exercises: what each line prints in the tutorial, and here. */
export class GlassboxTutorialExercises extends LitElement {
  static override properties = {
    client: { attribute: false },
    exercises: { state: true },
    text: { state: true },
    differing: { state: true },
    failure: { state: true },
  };
  declare client: TrainingClient<StudyWorker> | null;
  declare exercises: readonly Exercise[];
  declare text: string;
  declare differing: boolean;
  declare failure: string;

  static override styles = [
    base,
    controls,
    lab,
    tutorialLayout,
    printedLayout,
    css`
      .row {
        grid-template-columns: 11rem minmax(0, 1fr) minmax(0, 1fr) 8.5rem;
        overflow-wrap: anywhere;
      }
      h3 {
        margin: var(--s5) 0 0;
        font: 600 var(--t-ui) / 1.4 var(--sans);
      }
      h3 span {
        margin-right: var(--s3);
        font: 400 var(--t-label) / 1 var(--mono);
        color: var(--ink-2);
      }
      .about {
        max-width: 46em;
        margin-bottom: var(--s2);
        font-size: var(--t-label);
        color: var(--ink-2);
      }
      .form input {
        width: 16em;
        max-width: 100%;
      }
      @media (max-width: 1100px) {
        .row {
          grid-template-columns: 1fr auto;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.client = null;
    this.exercises = [];
    this.text = '';
    this.differing = false;
    this.failure = '';
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('client')) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    const { client } = this;
    if (!client) return;
    this.failure = '';
    try {
      this.exercises = await askStudy(client, 'exercises');
    } catch (error) {
      if (client === this.client) this.failure = sentenceOf(error);
    }
  }

  override render() {
    const rows = this.exercises.flatMap((exercise) => exercise.rows).filter(isPrinted);
    const same = rows.filter((row) => row.match).length;
    return html`<section aria-labelledby="say">
      <h1 id="say">
        ${rows.length > 0 ? tell.exercisesHead(same, rows.length) : tell.topicName.exercises}
      </h1>
      <p class="lede">${rows.length > 0 ? tell.exercisesAbout : this.failure === '' ? tell.exercisesWaiting : ''}</p>
      ${this.failure === '' ? nothing : this.#renderFailure()}
      ${rows.length > 0 ? this.#renderForm() : nothing} ${this.#renderThemes()}
    </section>`;
  }

  #renderFailure(): TemplateResult {
    return html`<glassbox-note .headline=${tell.exercisesFailed} .text=${say.refused(this.failure)}>
      <button type="button" class="btn" @click=${() => void this.#fetch()}>${sayTrouble.tryAgain}</button>
    </glassbox-note>`;
  }

  #renderForm(): TemplateResult {
    return html`<div class="form">
      <label class="field"
        >${tell.filter}<input
          type="search"
          autocomplete="off"
          .value=${this.text}
          @input=${(event: Event) => {
            this.text = (event.target as HTMLInputElement).value;
          }}
      /></label>
      <div class="choice">
        <button
          type="button"
          aria-pressed=${this.differing ? 'true' : 'false'}
          @click=${() => {
            this.differing = !this.differing;
          }}
        >
          ${tell.onlyDiffering}
        </button>
      </div>
      <button
        type="button"
        class="btn"
        ?disabled=${this.text === '' && !this.differing}
        @click=${() => {
          this.text = '';
          this.differing = false;
        }}
      >
        ${tell.showAll}
      </button>
    </div>`;
  }

  #renderThemes(): unknown {
    const found = this.exercises.filter(
      (exercise) =>
        isFound(exercise, this.text) && (!this.differing || exercise.rows.some(differs)),
    );
    if (found.length === 0 && this.exercises.length > 0) {
      const none = this.text === '' ? tell.noneDiffer : tell.nothingFound(this.text);
      return html`<p class="lede" role="status">${none}</p>`;
    }
    return themes.map((theme) => {
      const own = found.filter((exercise) => themeOf(exercise) === theme);
      if (own.length === 0) return nothing;
      return html`<div class="pane">
        <h2>${tell.themeName[theme]}</h2>
        ${own.map((exercise, i) => this.#renderExercise(exercise, i === 0))}
        <glassbox-sign .formula=${''} .sources=${sources[theme]}></glassbox-sign>
      </div>`;
    });
  }

  /** The columns' names are seen once, above the first. */
  #renderExercise(exercise: Exercise, first: boolean): TemplateResult {
    const words = tell.exerciseWords[exercise.key];
    const name = words?.name ?? exercise.key;
    return html`<h3><span>${exercise.id}</span>${name}</h3>
      <p class="about">${words?.about}</p>
      <div role="table" aria-label=${name} data-exercise=${exercise.id}>
        <div class="row head ${first ? '' : 'sr'}" role="row">
          <span role="columnheader">${tell.expression}</span>
          <span role="columnheader">${tell.tutorial}</span>
          <span role="columnheader">${tell.ours}</span>
          <span role="columnheader">${tell.compared}</span>
        </div>
        ${exercise.rows.map((row) => this.#renderRow(row))}
      </div>`;
  }

  #renderRow(row: Row): TemplateResult {
    const { what, printed, ours, match } = row;
    const written = isPrinted(row) ? oursAsPrinted(printed, ours.values) : '';
    const mark = !isPrinted(row)
      ? html`<span class="wait">${tell.notShown}</span>`
      : match
        ? html`<span class="same">${tickIcon}${tell.sameDigits}</span>`
        : html`<span class="other">${crossIcon}${tell.differs}</span>`;
    return html`<div class="row" role="row">
      <span role="rowheader"><code>${what}</code></span>
      <span role="cell" class="number"
        ><span class="label">${tell.tutorial}</span>
        <pre>${isPrinted(row) ? printedLines(printed) : '–'}</pre></span
      >
      <span role="cell" class="number"
        ><span class="label">${tell.ours}</span>
        <pre>${written === '' ? numpyText(ours) : written}</pre></span
      >
      <span role="cell" class="mark">${mark}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tutorial-exercises': GlassboxTutorialExercises;
  }
}

define('glassbox-tutorial-exercises', GlassboxTutorialExercises);
