import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { formatRoute } from '../client/route.ts';
import { say as sayBackprop } from '../messages/backprop.ts';
import { sayGlossary } from '../messages/glossary.ts';
import { namesOf, termNames } from '../messages/glossary-names.ts';
import { say } from '../messages/index.ts';
import { language } from '../messages/language.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { define } from './define.ts';
import './glassbox-note.ts';
import './glassbox-sign.ts';
import { glossaryStyle } from './glossary-style.ts';
import type { Term } from './glossary-term.ts';
import { allTerms, type GroupId, groupIds, termGroups } from './glossary-terms.ts';

/** What is typed, without regard to capitals, spaces and hyphens. */
const plain = (text: string) => text.toLowerCase().replace(/[\s-]+/g, '');

/**
 * The words of neural networks in both languages, each with its picture and its lines of C++.
 *
 * @attr settings `term=gradient`: the term to be scrolled to and marked
 */
export class GlassboxGlossary extends LitElement {
  static override properties = {
    settings: {},
    looked: { state: true },
  };
  declare settings: string;
  /** What stands in the search field. */
  declare looked: string;

  static override styles = [tokens, base, controls, glossaryStyle];

  constructor() {
    super();
    this.settings = '';
    this.looked = '';
  }

  /** The name that the link asks for, known or not; else null. */
  get #asked(): string | null {
    return new URLSearchParams(this.settings).get('term');
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('settings')) this.looked = '';
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('settings')) return;
    this.renderRoot.querySelector('.marked')?.scrollIntoView({ block: 'center' });
  }

  #isFound = ({ id }: Term): boolean => plain(namesOf(id)).includes(plain(this.looked));

  override render(): TemplateResult {
    const found = allTerms.filter(this.#isFound);
    const asked = this.#asked;
    const isKnown = asked === null || allTerms.some(({ id }) => id === asked);
    return html`<section aria-labelledby="say">
      <h1 id="say">${sayGlossary.headline(allTerms.length)}</h1>
      <search class="find">
        <label class="field"
          >${sayGlossary.search}
          <input
            type="search"
            placeholder=${sayGlossary.searchHint}
            autocomplete="off"
            .value=${this.looked}
            @input=${(event: Event) => {
              this.looked = (event.target as HTMLInputElement).value.trim();
            }}
        /></label>
        <span class="found" role="status"
          >${found.length === 0 ? sayGlossary.none(this.looked) : sayGlossary.found(found.length)}</span
        >
        ${
          this.looked === ''
            ? nothing
            : html`<button type="button" class="btn small" @click=${this.#showAll}>
                ${sayGlossary.showAll}
              </button>`
        }
      </search>
      ${
        isKnown
          ? nothing
          : html`<glassbox-note .headline=${sayGlossary.unknown(asked.slice(0, 40))}></glassbox-note>`
      }
      ${groupIds.map((group) => this.#renderGroup(group))}
    </section>`;
  }

  #showAll = (): void => {
    this.looked = '';
    this.renderRoot.querySelector('input')?.focus();
  };

  #renderGroup(group: GroupId) {
    const terms = termGroups[group].filter(this.#isFound);
    if (terms.length === 0) return nothing;
    return html`<h2>${sayGlossary.groupName[group]}</h2>
      <div class="terms">${terms.map((term) => this.#renderTerm(term))}</div>`;
  }

  #renderTerm({ id, formula, room, settings, sources }: Term) {
    const own = language();
    const other = own === 'ko' ? 'en' : 'ko';
    const names = termNames[id];
    const part = new URLSearchParams(settings).get('show');
    const place = sayGlossary.placeName(
      say.roomName[room],
      room === 'backprop' ? sayBackprop.partName[part as keyof typeof sayBackprop.partName] : null,
    );
    return html`<article id=${id} class=${id === this.#asked ? 'marked' : ''}>
      <h3>
        <a href=${formatRoute('glossary', `term=${id}`)}>${names[own]}</a>
        ${
          names[own] === names[other]
            ? nothing
            : html`<span class="other" lang=${other}>${names[other]}</span>`
        }
      </h3>
      <p>${sayGlossary.about[id]}</p>
      ${formula === undefined ? nothing : html`<p class="formula">${formula}</p>`}
      <div class="links">
        <a href=${formatRoute(room, settings)}>${sayGlossary.see(place)}</a>
        <glassbox-sign .sources=${sources}></glassbox-sign>
      </div>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-glossary': GlassboxGlossary;
  }
}

define('glassbox-glossary', GlassboxGlossary);
