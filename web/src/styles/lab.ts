import { css } from 'lit';

/** How a lab is laid out: the head, the one wire box, plain panes below it. */
export const lab = css`
  :host {
    padding: var(--s7) 0 var(--s8);
  }
  .head {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: var(--s6) var(--gutter);
  }
  .say {
    grid-column: var(--whole-row, span 7);
    display: flex;
    flex-direction: column;
  }
  .aside {
    grid-column: var(--whole-row, span 5);
    padding-left: var(--s5);
  }
  h1 {
    min-height: 2.4em;
    max-width: 23em;
    font: 400 var(--t-say) / 1.2 var(--serif);
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  h1 b {
    font-weight: 400;
    white-space: nowrap;
    text-decoration: underline;
    text-decoration-color: var(--edge-2);
    text-decoration-thickness: 0.055em;
    text-underline-offset: 0.17em;
    text-decoration-skip-ink: none;
  }
  .pulse {
    margin: var(--s4) 0 var(--s5);
    color: var(--ink-2);
  }
  .pulse b {
    font-weight: 500;
    color: var(--ink);
  }
  .transport {
    margin-top: auto;
  }
  .settings {
    margin-top: var(--s5);
  }
  /* What a class does not need, and paper neither. */
  .settings:not([hidden]),
  .hint:not([hidden]) {
    display: var(--small-print, block);
  }
  .notes:empty {
    display: none;
  }
  .notes {
    grid-column: 1 / -1;
  }

  /* A wire box seen from the upper right: front, back, and the four edges between them. */
  .box {
    position: relative;
    margin-top: var(--s7);
    padding: var(--depth) var(--depth) 0 0;
  }
  .box::before {
    content: '';
    position: absolute;
    inset: 0;
    pointer-events: none;
    background: var(--glass);
    clip-path: polygon(
      0 var(--depth),
      var(--depth) 0,
      100% 0,
      100% calc(100% - var(--depth)),
      calc(100% - var(--depth)) 100%,
      calc(100% - var(--depth)) var(--depth)
    );
  }
  .box::after {
    --edge-line: linear-gradient(
      135deg,
      transparent calc(50% - 0.6px),
      var(--edge-2) calc(50% - 0.6px),
      var(--edge-2) calc(50% + 0.6px),
      transparent calc(50% + 0.6px)
    );
    content: '';
    position: absolute;
    inset: 0;
    pointer-events: none;
    background:
      var(--edge-line) 0 0,
      var(--edge-line) 100% 0,
      var(--edge-line) 100% 100%,
      var(--edge-line) 0 100%;
    background-size: var(--depth) var(--depth);
    background-repeat: no-repeat;
  }
  .back {
    position: absolute;
    inset: 0 0 var(--depth) var(--depth);
    border: 1px solid var(--edge-soft);
    pointer-events: none;
  }
  .front {
    position: relative;
    display: grid;
    background: color-mix(in srgb, var(--pane) 86%, transparent);
    border: 1px solid var(--edge-2);
  }
  .cell {
    display: flex;
    flex-direction: column;
    min-width: 0;
    padding: var(--s5) var(--s6) var(--s4);
  }
  .cell + .cell {
    border-left: 1px solid var(--edge-soft);
  }
  .pane {
    display: flex;
    flex-direction: column;
    min-width: 0;
    margin-top: var(--s7);
    padding-top: var(--s4);
    border-top: 1px solid var(--rule);
  }
  h2 {
    margin-bottom: var(--below-title, 0);
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 var(--s3);
    font: 600 var(--t-pane) / 1.3 var(--sans);
    letter-spacing: -0.01em;
  }
  h2 .n {
    font-weight: 400;
    font-size: var(--t-label);
    letter-spacing: 0;
    color: var(--ink-2);
    white-space: nowrap;
  }
  .hint {
    margin: 2px 0 var(--s4);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .hint a {
    color: inherit;
  }
  /* No word of a sentence: a finger needs more than the line is high. */
  .alone {
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
  }
  @media print {
    .transport,
    .box::before,
    .box::after,
    .back {
      display: none;
    }
    .box,
    .cell {
      padding: 0;
    }
    .front,
    .cell + .cell {
      border: 0;
    }
    .front {
      gap: var(--s5);
      background: none;
    }
    .cell,
    .pane,
    figure {
      break-inside: avoid;
    }
    h2 {
      break-after: avoid;
    }
  }
  @media (max-width: 900px) {
    .say,
    .aside {
      grid-column: span 12;
      padding-left: 0;
    }
    .cell {
      padding: var(--s5) 20px var(--s4);
    }
  }
  @media (max-width: 600px) {
    :host {
      padding: var(--s5) 0 var(--s7);
    }
    .head {
      gap: var(--s4);
    }
    .say {
      display: contents;
    }
    .say > *,
    .aside {
      grid-column: span 12;
      min-width: 0;
    }
    .pulse,
    .settings {
      margin: 0;
    }
    .aside {
      order: 2;
    }
    .settings {
      order: 3;
    }
    .say > .hint {
      order: 3;
    }
    .notes {
      order: 1;
    }
    .cell {
      padding: var(--s4);
    }
    .box,
    .pane {
      margin-top: var(--s6);
    }
  }
`;
