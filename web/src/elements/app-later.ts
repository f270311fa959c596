// What comes to the page's frame when the first view stands.
//
// For the rooms and the lesson card:
// - The app gives every room `settings` (text), `docked`, and `panels` (a list of names, or null), and
//   makes its element anew when the room is opened.
// - `settings-change` { lab, settings } from the open room goes into the address after '#'.
// - `options-change` (composed, bubbling) with a Partial<PageOptions> goes into the address's query and
//   comes back as `.options`: { lesson: 'one-neuron', step: 2 } opens a lesson, { lesson: null } closes it.
//   Nothing else writes the address; to go to another room, set location.hash.
// - The card `<glassbox-lesson .options .room .settings .lab>` stands above the room while `lesson` or
//   `task` is in the query.
// - While the page is shown to a class, the root element has the attribute data-view="projector"; its
//   theme, where one was chosen, is data-theme="light" or "dark" on the root element.

import { html, nothing, type TemplateResult } from 'lit';
import type { PageOptions } from '../client/page-options.ts';
import { formatRoute } from '../client/route.ts';
import { shortcutsOn } from '../client/shortcuts.ts';
import {
  paintBrowser,
  rememberTheme,
  showTheme,
  themeAfter,
  themeNow,
} from '../client/theme-choice.ts';
import { say } from '../messages/index.ts';
import { language } from '../messages/language.ts';
import { sayShell } from '../messages/shell.ts';
import { sayTrouble } from '../messages/trouble.ts';
import './app-later.css';
import { Reporting } from './app-report.ts';
import { listenForShortcuts, nameShortcuts } from './app-shortcuts.ts';
import type { GlassboxApp } from './glassbox-app.ts';
import './app-tools.ts';
import './glassbox-note.ts';
import './glassbox-update.ts';

let report: Reporting | null = null;

/** Once, when this chunk has come. */
export function arrived(app: GlassboxApp): void {
  report = new Reporting(app);
  paintBrowser();
  app.addEventListener('options-change', (event) => {
    event.preventDefault(); // it is taken: a link need not be followed
    app.change((event as CustomEvent<Partial<PageOptions>>).detail);
  });
  listenForShortcuts(app, {
    theme: () => turnTheme(app),
    projector: () => app.change({ projector: !app.options.projector }),
    language: () => void app.speak(language() === 'en' ? 'ko' : 'en'),
    keys: () => void showKeys(app),
  });
}

/** After each rendering of the page. */
export function updated(app: GlassboxApp): void {
  const { dataset } = document.documentElement;
  if (app.options.projector) dataset.view = 'projector';
  else delete dataset.view;
  if (!shortcutsOn()) nameShortcuts(app.shadowRoot ?? document);
}

function turnTheme(app: GlassboxApp): void {
  const choice = themeAfter(themeNow());
  showTheme(choice);
  rememberTheme(choice);
  // The choice goes beyond what the address asked for.
  app.change({ theme: null });
}

async function showKeys(app: GlassboxApp): Promise<void> {
  await import('./glassbox-keys.ts');
  const list = document.createElement('glassbox-keys');
  list.addEventListener('close', () => list.remove());
  list.addEventListener('keys-switched', () => nameShortcuts(app.shadowRoot ?? document));
  app.shadowRoot?.append(list);
}

/** In the header, before the language. */
export function tools(app: GlassboxApp): TemplateResult {
  const { projector } = app.options;
  const use: Record<string, () => unknown> = {
    theme: () => turnTheme(app),
    projector: () => app.change({ projector: !projector }),
    lesson: () => {
      window.location.hash = formatRoute('lessons', `make=${app.room}`);
    },
    print: () => report?.print(),
    keys: () => showKeys(app),
  };
  return html`<glassbox-tools
    .theme=${themeNow()}
    .projector=${projector}
    @tool=${(event: CustomEvent<string>) => use[event.detail]?.()}
  ></glassbox-tools>`;
}

/** Where only some panels of a room are shown: the way to all of it. */
export function wholePage(app: GlassboxApp): TemplateResult {
  const { pathname, hash } = window.location;
  const headed = app.options.panels?.includes('headline');
  return html`${headed ? nothing : html`<h1 class="sr">${say.roomName[app.room]}</h1>`}<p class="whole">
    <a href=${pathname + hash} target="_blank" rel="noopener">
      ${sayShell.wholePage(say.roomName[app.room])}
    </a>
  </p>`;
}

let lessonLoaded = false;
let lessonFailed = false;

/** Above the room: news of the site, what was not understood in the address, the lesson that is open. */
export function card(app: GlassboxApp): unknown {
  const alone = app.options.panels === null && window.top === window;
  return html`<glassbox-update .keeps=${alone}></glassbox-update>
    ${
      report?.on
        ? html`<glassbox-report .app=${app}></glassbox-report>`
        : html`${refusedNote(app)}${lessonCard(app)}`
    }`;
}

function refusedNote({ refused }: GlassboxApp): unknown {
  const [first] = refused;
  if (!first) return nothing;
  const headline =
    refused.length === 1
      ? sayTrouble.linkValueRefused(...first)
      : sayTrouble.linkValuesRefused(refused.map(([key, value]) => ({ key, value })));
  return html`<glassbox-note .headline=${headline}></glassbox-note>`;
}

function lessonCard(app: GlassboxApp): unknown {
  const { options } = app;
  if (options.lesson === null && options.task === null) return nothing;
  if (lessonFailed) {
    return html`<glassbox-note .headline=${sayShell.lessonNotLoaded}></glassbox-note>`;
  }
  if (!lessonLoaded) {
    void import('./glassbox-lesson.ts').then(
      () => {
        lessonLoaded = true;
        app.requestUpdate();
      },
      () => {
        lessonFailed = true;
        app.requestUpdate();
      },
    );
    return nothing;
  }
  return html`<glassbox-lesson
    .options=${options}
    .room=${app.room}
    .settings=${app.settings}
    .lab=${app.lab}
  ></glassbox-lesson>`;
}
