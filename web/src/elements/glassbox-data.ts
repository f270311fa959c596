import { html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { type ExampleId, exampleTable } from '../client/example-tables.ts';
import { fits, formatPlan, parseWanted, planOf, type WantedTable } from '../client/table-link.ts';
import type { TableData } from '../client/table-settings.ts';
import { keepTable, type OpenTable, openTable } from '../client/table-store.ts';
import { sentenceOf } from '../client/training-client.ts';
import type { CsvOptions } from '../files/csv.ts';
import { encodeTable } from '../files/table-encode.ts';
import { guessPlan, type TablePlan } from '../files/table-plan.ts';
import { sayData } from '../messages/data.ts';
import { say } from '../messages/index.ts';
import { sayTrouble } from '../messages/trouble.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { tokens } from '../styles/tokens.ts';
import { renderChoose, type Said, saidMissing, takeDropped } from './data-choose.ts';
import { DataKept } from './data-kept.ts';
import { dataLayout } from './data-layout.ts';
import { learnDigits, renderOffers } from './data-offers.ts';
import { DataReading } from './data-reading.ts';
import { define } from './define.ts';
import type { Reread } from './glassbox-table-plan.ts';
import { note } from './lab-notes.ts';
import { tellSettings } from './tell-settings.ts';
import './glassbox-table-lab.ts';
import './glassbox-table-plan.ts';

/** The room "Your data": any file, a table that is learned in the page. */
export class GlassboxData extends LitElement {
  static override properties = {
    settings: {},
    docked: { type: Boolean },
    said: { state: true },
    over: { state: true },
  };
  declare settings: string;
  declare docked: boolean;
  declare said: Said | null;
  /** A file is held over the room. */
  declare over: boolean;
  #told: string | null = null;
  #open: OpenTable | null = openTable();
  #data: TableData | null = null;
  /** Why the table cannot be trained on as it is. */
  #refusal: string | null = null;
  #reading = new DataReading(() => this.requestUpdate());
  #kept = new DataKept({
    changed: () => this.requestUpdate(),
    open: ({ name, source, settings, header, separator }) =>
      void this.#read(new File([source], name), {
        reread: { header, separator },
        wanted: parseWanted(settings),
      }),
  });

  static override styles = [tokens, base, controls, lab, dataLayout];

  constructor() {
    super();
    this.settings = '';
    this.docked = false;
    this.said = null;
    this.over = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.#open) void this.#kept.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading.cancel();
  }

  override willUpdate(): void {
    if (this.settings === this.#told) return;
    this.#told = this.settings;
    this.#follow(parseWanted(this.settings));
  }

  /** Takes what the address asks for, as far as its table is here or can be made. */
  #follow(wanted: WantedTable): void {
    this.said = wanted.refused[0]
      ? { headline: sayTrouble.linkValuesRefused(wanted.refused), text: '' }
      : null;
    const open = this.#open;
    const { example, columns, rest: training } = wanted;
    const here = open && (example === null ? fits(open.table, wanted) : open.example === example);
    if (this.settings === '') {
      if (open) this.#take(open);
    } else if (here) {
      this.#take({ ...open, plan: planOf(open.table, wanted), training });
    } else if (example !== null) {
      const made = exampleTable(example);
      if (made) void this.#read(made.file, { example: made.id, wanted });
      else this.said = { headline: sayData.linkNoExample(example), text: '' };
    } else if (columns !== null) {
      this.said = saidMissing(columns);
    }
  }

  /** Reads a file; what was here stays until it is read. */
  async #read(
    file: File,
    how: { example?: ExampleId; wanted?: WantedTable; reread?: CsvOptions; plan?: TablePlan },
  ): Promise<void> {
    const read = await this.#reading.read(file, this.#open !== null, how.reread);
    if (!read || !this.isConnected) return;
    if ('headline' in read) {
      this.said = read;
      return;
    }
    const asked = how.wanted ?? parseWanted(this.settings);
    const fitting = fits(read, asked);
    const plan = how.plan ?? (fitting ? planOf(read, asked) : guessPlan(read));
    const other = asked.columns !== null && !fitting && this.#open === null;
    const training = fitting ? asked.rest : '';
    this.#take({ table: read, plan, source: file, example: how.example ?? null, training });
    this.said = other ? { headline: sayData.linkOther, text: sayData.linkOtherText } : null;
    this.#tell();
  }

  #take(open: OpenTable): void {
    this.#open = open;
    keepTable(open);
    this.#refusal = null;
    this.#data = null;
    try {
      const { table, plan } = open;
      this.#data = { table, plan, encoded: encodeTable(table, plan) };
    } catch (error) {
      this.#refusal = sentenceOf(error);
    }
    this.requestUpdate();
  }

  #plan = ({ detail }: CustomEvent<TablePlan>): void => {
    if (!this.#open) return;
    const { training } = this.#open;
    // Another task has other losses; the rest of the settings stays.
    const sameTask =
      detail.task === this.#open.plan.task && detail.target === this.#open.plan.target;
    this.#take({ ...this.#open, plan: detail, training: sameTask ? training : '' });
    this.#tell();
  };

  #reread = ({ detail }: CustomEvent<Reread>): void => {
    const open = this.#open;
    if (!open) return;
    const { header, separator } = open.table;
    const file = new File([open.source], open.table.name);
    const reread = { header, separator, ...detail };
    // Other columns are guessed anew; another first row alone changes nothing else.
    const plan = detail.separator ? {} : { plan: open.plan };
    void this.#read(file, {
      reread,
      ...plan,
      ...(open.example && { example: open.example as ExampleId }),
    });
  };

  #tell(): void {
    if (!this.#open) return;
    const { table, plan, example, training } = this.#open;
    const text = formatPlan(table, plan, example);
    this.#told = this.settings = training === '' ? text : `${text}&${training}`;
    tellSettings(this, 'data', this.settings);
    this.#kept.keep(this.#open, this.settings);
  }

  /** The lab speaks of the network alone; the address has the table's columns too. */
  #trained = (event: CustomEvent<{ lab: string; settings: string }>): void => {
    if (event.target === this || !this.#open) return;
    event.stopPropagation();
    this.#open = { ...this.#open, training: event.detail.settings };
    keepTable(this.#open);
    this.#tell();
  };

  #dropped = (event: DragEvent): void => {
    this.over = false;
    takeDropped(event, (file) => void this.#read(file, {}), this.#paste);
  };

  #paste = (text: string): void => {
    void this.#read(new File([text], sayData.pastedName), {});
  };

  async #learnDigits(label: number): Promise<void> {
    const refusal = this.#open && (await learnDigits(this.#open, label));
    if (refusal) this.said = { headline: say.refused(refusal), text: sayData.keptBefore };
  }

  override render() {
    const { said } = this;
    const open = this.#open;
    return html`<div
      class=${this.over ? 'over' : ''}
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
        this.over = true;
      }}
      @dragleave=${() => {
        this.over = false;
      }}
      @drop=${this.#dropped}
      @settings-change=${this.#trained}
    >
      <h1>${sayData.dataTitle}</h1>
      <p class="intro">${sayData.dataIntro}</p>
      ${renderChoose({
        reading: this.#reading.progress,
        said,
        again: open !== null,
        file: (file) => void this.#read(file, {}),
        paste: this.#paste,
        example: (id) => this.#example(id),
        cancel: this.#reading.cancel,
      })}
      ${open ? this.#renderTable(open) : this.#kept.render()}
    </div>`;
  }

  #example(id: ExampleId): void {
    const made = exampleTable(id);
    if (made) void this.#read(made.file, { example: id, wanted: parseWanted(made.settings) });
  }

  #renderTable(open: OpenTable) {
    const data = this.#data;
    return html`${renderOffers({ open, data, learnDigits: (label) => void this.#learnDigits(label) })}
      <div class="pane">
        <glassbox-table-plan
          .table=${open.table}
          .plan=${open.plan}
          .encoded=${data?.encoded ?? null}
          @plan-change=${this.#plan}
          @reread=${this.#reread}
        ></glassbox-table-plan>
      </div>
      ${this.#refusal === null ? nothing : note(sayData.cannotTrain, say.refused(this.#refusal))}
      ${data ? keyed(data, this.#renderLab(data, open.training)) : nothing}`;
  }

  #renderLab(data: TableData, training: string) {
    return html`<div class="pane">
      <glassbox-table-lab
        .data=${data}
        .example=${this.#open?.example ?? null}
        .settings=${training}
        ?docked=${this.docked}
      ></glassbox-table-lab>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-data': GlassboxData;
  }
}

define('glassbox-data', GlassboxData);
