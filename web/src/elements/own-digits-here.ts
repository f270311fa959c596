// The own pictures that are here: how many, what their classes are called, whether they are in use.
import { html, nothing } from 'lit';
import { ownDigits, renameOwnClasses, setOwnDigits } from '../client/own-digits.ts';
import type { Settings } from '../client/settings.ts';
import { sayOwn } from '../messages/own-digits.ts';
import { classFields } from './own-digits-classes.ts';

const labelHeader = 8;

export function ownDigitsHere(chosen: Settings, tell: (part: Partial<Settings>) => void): unknown {
  const own = ownDigits();
  if (!own) return nothing;
  const { name, classNames, train, test } = own;
  const classes = classNames.length;
  const wanted = chosen.data === 'own';
  const inUse = wanted && chosen.classes === classes;
  const count = (labels: Uint8Array) => labels.length - labelHeader;
  const forget = () => {
    if (wanted) tell({ data: 'mnist' });
    setOwnDigits(null);
  };
  return html`<p>
      ${sayOwn.here(name, count(train.labels), count(test.labels), classes)}
      ${inUse ? sayOwn.inUse : wanted ? nothing : sayOwn.notInUse}
    </p>
    <details>
      <summary>${sayOwn.names}</summary>
      ${classFields({
        values: classNames.map((_, label) => label),
        firsts: null,
        names: classNames,
        turn: false,
        changed: renameOwnClasses,
      })}
    </details>
    <div class="row">
      <button
        type="button"
        class="btn"
        @click=${() => tell(inUse ? { data: 'mnist' } : { data: 'own', classes })}
      >
        ${inUse ? sayOwn.toMnist : sayOwn.useThese}
      </button>
      <button type="button" class="btn" @click=${forget}>${sayOwn.forget}</button>
    </div>`;
}
