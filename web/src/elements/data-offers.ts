// A table that another room shows better: digits, or points of the plane.
import { html, nothing, type TemplateResult } from 'lit';
import { setOwnDigits } from '../client/own-digits.ts';
import { formatRoute } from '../client/route.ts';
import { digitsOfTable, labelOfDigits } from '../client/table-digits.ts';
import { pointsOfTable } from '../client/table-points.ts';
import type { TableData } from '../client/table-settings.ts';
import type { OpenTable } from '../client/table-store.ts';
import { sentenceOf } from '../client/training-client.ts';
import { sayData } from '../messages/data.ts';

interface Offers {
  open: OpenTable;
  data: TableData | null;
  learnDigits: (label: number) => void;
}

export function renderOffers({ open, data, learnDigits }: Offers): unknown {
  const label = labelOfDigits(open.table);
  if (label !== null) return renderDigits(open.table.rows, () => learnDigits(label));
  const points = data && pointsOfTable(data);
  if (!points) return nothing;
  return html`<p class="hint">
    ${sayData.isPlane(points.count, points.of)}
    <a class="alone" href=${formatRoute('boundary', points.settings)}>${sayData.showPlane}</a>
  </p>`;
}

function renderDigits(rows: number, learn: () => void): TemplateResult {
  return html`<div class="pane offer">
    <h2>${sayData.isDigits(rows)}</h2>
    <p class="hint">${sayData.isDigitsText}</p>
    <div class="files">
      <button type="button" class="btn main" @click=${learn}>${sayData.learnDigits}</button>
    </div>
  </div>`;
}

/** Hands the rows over and opens their room; answers with the sentence of a refusal, or null. */
export async function learnDigits(
  { table, plan }: OpenTable,
  label: number,
): Promise<string | null> {
  try {
    const share = plan.share < 1 ? plan.share : 0.85;
    const own = digitsOfTable(table, { label, share, seed: plan.seed });
    setOwnDigits(own);
    const { length } = own.classNames;
    window.location.hash = formatRoute('digits', `data=own&classes=${length}`);
    return null;
  } catch (error) {
    return sentenceOf(error);
  }
}
