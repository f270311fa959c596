import { html, LitElement } from 'lit';
import { say } from '../messages/museum.ts';
import { base } from '../styles/base.ts';
import { lab } from '../styles/lab.ts';
import { tables } from './check-styles.ts';
import { define } from './define.ts';
import { museum } from './museum-styles.ts';
import './glassbox-sign.ts';

/** The mistakes of the inventory that are no exhibits: what is written, and what is right. */
export class GlassboxMuseumOthers extends LitElement {
  static override styles = [base, lab, tables, museum];

  override render() {
    return html`<div class="pane others">
      <h2>${say.othersTitle}</h2>
      <p class="hint">${say.othersHint}</p>
      <table>
        <caption class="sr">
          ${say.othersTitle}
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="sr">${say.exhibit}</span></th>
            <th scope="col">${say.written}</th>
            <th scope="col">${say.right}</th>
          </tr>
        </thead>
        ${say.inventory.map(
          (entries, tutorial) => html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="3">${say.tutorialName[tutorial]}</th>
            </tr>
            ${entries.map(
              ({ id, written, right }) => html`<tr>
                <th scope="row">${id}</th>
                <td>${written}</td>
                <td>${right}</td>
              </tr>`,
            )}
          </tbody>`,
        )}
      </table>
      <glassbox-sign .formula=${'B tutorial . mistake'} .sources=${['experiments/bug.h#Bug']}>
      </glassbox-sign>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-museum-others': GlassboxMuseumOthers;
  }
}

define('glassbox-museum-others', GlassboxMuseumOthers);
