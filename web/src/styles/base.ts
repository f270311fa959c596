import { css } from 'lit';

/** What every shadow root begins with: no margins, tabular numbers, a visible focus. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host(:lang(ko)) {
    word-break: keep-all;
  }
  /* The system's Korean serifs look poor when large. */
  h1:lang(ko) {
    font-family: var(--sans);
    font-weight: 500;
    font-size: calc(var(--t-say) * 0.9);
    line-height: 1.34;
  }
  :host {
    display: block;
    min-width: 0;
    font: 400 1rem/1.5 var(--sans);
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--ink);
    -webkit-text-size-adjust: 100%;
  }
  [hidden],
  :host([hidden]) {
    display: none;
  }
  h1,
  h2,
  p,
  ol,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  canvas,
  svg {
    display: block;
    max-width: 100%;
  }
  :focus-visible {
    outline: 2px solid var(--edge);
    outline-offset: 2px;
    border-radius: var(--r);
  }
  @media print {
    [data-unprinted] {
      display: none !important;
    }
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
