import { css } from 'lit';

/** The card is no box of its own: its words scroll away, its bar stays at the top of the page. */
export const lessonStyle = css`
  :host,
  .card {
    display: contents;
  }
  .words {
    padding: var(--s5) 0 var(--s3);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--s3);
    flex: 1 1 16em;
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .where b {
    font-weight: 600;
    color: var(--ink);
  }
  .place {
    display: inline-flex;
    gap: 3px;
  }
  .place i {
    width: 16px;
    height: 4px;
    background: var(--hair);
    border: 1px solid var(--control);
  }
  .place .done {
    background: var(--edge);
    border-color: var(--edge);
  }
  .place .now {
    height: 8px;
    margin: -2px 0;
  }
  h2 {
    max-width: 36em;
    margin-top: var(--s2);
    font: 600 var(--t-figure) / 1.25 var(--sans);
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h2:focus {
    outline: none;
  }
  .text {
    max-width: 46em;
    margin-top: var(--s2);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .bar {
    position: sticky;
    top: 60px;
    z-index: 4;
    display: flex;
    align-items: center;
    gap: var(--s2) var(--s3);
    padding: var(--s2) var(--s3);
    background: var(--pane);
    border: 2px solid var(--edge);
    border-radius: var(--r);
  }
  .bar.done {
    background: var(--edge-tint);
  }
  .check {
    display: grid;
    place-items: center;
    flex: none;
    width: 24px;
    height: 24px;
    border: 2px solid var(--edge);
    border-radius: var(--r);
  }
  .done .check {
    background: var(--edge);
  }
  .check svg {
    width: 14px;
    height: 14px;
    fill: none;
    stroke: var(--on-ink);
    stroke-width: 2.4;
  }
  .do {
    flex: 1 1 0;
    min-width: 0;
  }
  .task {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .folded .task {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .state {
    min-height: 1.5em;
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .done .state {
    font-weight: 600;
    color: var(--ink);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--s2);
  }
  .buttons .main {
    min-width: 0;
  }
  a.btn {
    text-decoration: none;
  }
  .fold {
    min-width: var(--target);
    padding: 0;
  }
  .btn.small {
    white-space: normal;
    line-height: 1.15;
  }
  .over {
    padding-bottom: var(--s5);
    border-bottom: 2px solid var(--edge);
  }
  .over .buttons {
    justify-content: flex-start;
    margin-top: var(--s4);
  }
  .over .btn {
    white-space: normal;
    line-height: 1.2;
    padding-top: var(--s1);
    padding-bottom: var(--s1);
  }
  .count {
    margin-top: var(--s2);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  @media (max-width: 600px) {
    .words {
      padding-top: var(--s3);
    }
    h2 {
      font-size: 1.25rem;
    }
    /* The page's header does not stay there. */
    .bar {
      top: 0;
      flex-wrap: wrap;
      margin: 0 calc(0px - var(--s2));
    }
    .do {
      flex-basis: calc(100% - 40px);
    }
    .bar > .buttons {
      flex-basis: 100%;
    }
    .folded.bar {
      flex-wrap: nowrap;
    }
    .folded .do {
      flex-basis: 0;
    }
    .bar.folded > .buttons {
      flex: none;
    }
    .folded .buttons > :not(.fold, .next) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .place .done {
      background: CanvasText;
    }
  }
  @media print {
    .words,
    .bar {
      display: none;
    }
  }
`;
