import { css } from 'lit';

/** The window with the source: full screen on a phone, else a pane over the page. */
export const sourceLayout = css`
  dialog {
    width: min(1080px, 100vw - 2 * var(--margin));
    max-width: none;
    height: min(860px, 100vh - 2 * var(--s6));
    max-height: none;
  }
  .top,
  .ways,
  .end {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0 var(--s5);
    padding: 0 var(--s5);
  }
  .top {
    flex-wrap: nowrap;
    padding-top: var(--s4);
  }
  h2 {
    margin: 0;
    font: 500 var(--t-pane) / 1.3 var(--mono);
    overflow-wrap: anywhere;
  }
  .ways {
    align-items: flex-end;
    padding-top: var(--s2);
    border-bottom: 1px solid var(--hair);
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s5);
  }
  nav button {
    min-height: var(--target);
    margin-bottom: -1px;
    padding: 2px 2px 0;
    border: 0;
    border-bottom: 2px solid transparent;
    background: none;
    font: 400 var(--t-label) / 1.4 var(--mono);
    font-variant-ligatures: none;
    color: var(--ink-2);
    cursor: pointer;
  }
  nav button:hover {
    color: var(--ink);
    border-color: var(--edge-soft);
  }
  nav button[aria-current] {
    color: var(--ink);
    font-weight: 600;
    border-color: var(--edge);
  }
  nav small {
    margin-left: var(--s2);
    font: 400 var(--t-tick) / 1 var(--sans);
    color: var(--ink-2);
  }
  .field {
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: var(--s3);
    max-width: 100%;
  }
  .field select {
    min-width: 0;
    border-bottom: 0;
    font: 400 var(--t-label) / 1 var(--mono);
  }
  .note {
    padding: var(--s3) var(--s5);
    color: var(--ink-2);
  }
  .code {
    flex: 1;
    min-height: 9rem;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .code:focus-visible {
    outline-offset: -2px;
  }
  pre {
    width: max-content;
    min-width: 100%;
    margin: 0;
    padding: var(--s3) 0 var(--s5);
    font: 400 var(--t-label) / 1.6 var(--mono);
    font-variant-ligatures: none;
  }
  pre code {
    font: inherit;
  }
  .line {
    display: block;
    padding-right: var(--s5);
    background: var(--pane);
  }
  /* The numbers are made here, so that copied lines are code alone. */
  .number {
    position: sticky;
    left: 0;
    display: inline-block;
    width: 5.5ch;
    margin-right: 1.5ch;
    border-left: 4px solid var(--pane);
    background: inherit;
    text-align: right;
    color: var(--ink-3);
  }
  .number::before {
    content: attr(data-line);
  }
  .marked {
    background: var(--edge-tint);
  }
  .marked .number {
    border-color: var(--edge);
    color: var(--ink);
  }

  /* Ink and weight; colour is for data. */
  .hljs-comment {
    font-style: italic;
    color: var(--ink-2);
  }
  .hljs-keyword,
  .hljs-type,
  .hljs-literal,
  .hljs-meta {
    color: var(--ink-3);
  }
  .hljs-title {
    font-weight: 700;
  }

  .end {
    padding-top: var(--s2);
    padding-bottom: var(--s2);
    border-top: 1px solid var(--hair);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .end a {
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
    color: inherit;
    text-decoration-color: var(--edge-2);
    text-underline-offset: 0.3em;
  }
  @media (max-width: 600px) {
    dialog {
      width: 100vw;
      height: 100vh;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }
    .top,
    .ways,
    .end {
      padding-left: var(--margin);
      padding-right: var(--margin);
    }
    .top {
      padding-top: var(--s2);
    }
    .end {
      padding-top: 0;
      padding-bottom: 0;
    }
    nav small {
      display: none;
    }
    .number {
      width: 4.5ch;
      margin-right: 1ch;
    }
  }
`;
