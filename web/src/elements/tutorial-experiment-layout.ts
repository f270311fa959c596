import { css } from 'lit';

/** How the pane of one system is laid out. */
export const experimentLayout = css`
  /* Room for the longest sentence, so that nothing moves while it trains. */
  h1 {
    min-height: 3.6em;
  }
  .done {
    margin-top: var(--s4);
    margin-bottom: var(--s4);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .done b {
    font-weight: 500;
    color: var(--ink);
  }
  .head .say,
  .head .aside {
    grid-column: span 6;
  }
  .transport {
    margin-top: 0;
  }
  .facts {
    columns: 2;
    column-gap: var(--gutter);
    margin-top: var(--s3);
    border-top: 1px solid var(--hair);
  }
  .facts div {
    display: grid;
    grid-template-columns: 11em minmax(0, 1fr);
    gap: var(--s3);
    align-items: baseline;
    break-inside: avoid;
    padding: 7px 0;
    border-bottom: 1px solid var(--hair);
  }
  .facts dt {
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .facts dd {
    font-size: var(--t-ui);
  }
  .facts a {
    display: inline-block;
    padding: 8px 0;
    margin: -8px 0;
    color: inherit;
    text-decoration-color: var(--edge-2);
    text-underline-offset: 0.3em;
  }
  @media (max-width: 1100px) {
    .head .say,
    .head .aside {
      grid-column: span 12;
      padding-left: 0;
    }
    .facts {
      columns: 1;
    }
  }
  @media (max-width: 600px) {
    h1 {
      min-height: 2.4em;
    }
    glassbox-tutorial-form {
      order: 3;
    }
    .lede,
    .done {
      margin: 0;
    }
    .facts div {
      grid-template-columns: 8em minmax(0, 1fr);
    }
  }
`;
