import { css } from 'lit';

/** The window with a picture's numbers: full screen on a phone, else a pane over the page. */
export const tableStyle = css`
  dialog {
    width: fit-content;
    min-width: min(560px, 100vw - 2 * var(--margin));
    max-width: min(1240px, 100vw - 2 * var(--margin));
    max-height: min(860px, 100vh - 2 * var(--s6));
  }
  .top,
  .ways,
  .copies {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: var(--s2) var(--s4);
  }
  .top,
  .ways,
  .note {
    padding: var(--s2) var(--s5);
  }
  .top {
    flex-wrap: nowrap;
    padding-top: var(--s4);
  }
  .ways {
    border-bottom: 1px solid var(--hair);
  }
  .copies {
    justify-content: flex-start;
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  h2 {
    margin: 0;
    font: 600 var(--t-pane) / 1.3 var(--sans);
  }
  .field {
    max-width: 100%;
  }
  .field select {
    min-width: 0;
    max-width: 100%;
  }
  .rows {
    flex: 1;
    min-height: 9rem;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .rows:focus-visible {
    outline-offset: -2px;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--t-label);
  }
  th,
  td {
    padding: var(--s1) var(--s3);
    border-bottom: 1px solid var(--hair);
    text-align: right;
    white-space: nowrap;
  }
  th {
    font-weight: 500;
    background: var(--pane);
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    border-color: var(--rule);
    color: var(--ink-2);
  }
  th:first-child {
    position: sticky;
    left: 0;
    padding-left: var(--s5);
    text-align: left;
  }
  thead th:first-child {
    z-index: 2;
  }
  .note {
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .end {
    border-top: 1px solid var(--hair);
  }
  @media (max-width: 600px) {
    dialog {
      width: 100vw;
      max-width: none;
      height: 100vh;
      height: 100dvh;
      max-height: none;
      border: 0;
      border-radius: 0;
    }
    .top,
    .ways,
    .note {
      padding-left: var(--margin);
      padding-right: var(--margin);
    }
    th:first-child {
      padding-left: var(--margin);
    }
  }
  /* Enlarged: the window scrolls as a whole. */
  @media (max-height: 480px) {
    dialog[open] {
      display: block;
      overflow: auto;
    }
    .rows {
      max-height: 85vh;
    }
  }
`;
