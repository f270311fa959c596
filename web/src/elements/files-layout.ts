import { css } from 'lit';

/** Saving on the left, opening on the right; on a phone one below the other. */
export const filesLayout = css`
  h2 {
    font: 600 var(--t-pane) / 1.3 var(--sans);
    letter-spacing: -0.01em;
  }
  h3 {
    margin: 0;
    font: 600 var(--t-body) / 1.3 var(--sans);
  }
  .hint,
  .said,
  .formats span {
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .hint {
    margin: 2px 0 var(--s4);
    max-width: 46rem;
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
    gap: var(--s5) var(--s7);
    margin-bottom: var(--s6);
  }
  .formats {
    display: grid;
    gap: var(--s3);
    margin-top: var(--s3);
  }
  .formats li {
    display: grid;
    grid-template-columns: 10rem minmax(0, 1fr);
    gap: var(--s1) var(--s4);
    align-items: center;
  }
  .said {
    min-height: 1.5em;
    margin-top: var(--s3);
  }
  .open {
    padding: 0 0 0 var(--s5);
    border-left: 1px solid var(--hair);
  }
  .open.over {
    border-left: 2px solid var(--edge);
    background: var(--edge-tint);
  }
  .back {
    margin-top: var(--s3);
    white-space: normal;
    line-height: 1.2;
    padding-top: var(--s2);
    padding-bottom: var(--s2);
    text-align: left;
  }
  @media (max-width: 900px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
    .open {
      padding: var(--s4) 0 0;
      border-left: 0;
      border-top: 1px solid var(--hair);
    }
    .open.over {
      border-left: 0;
    }
  }
  @media (max-width: 600px) {
    .formats {
      gap: var(--s4);
    }
    .formats li {
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
    }
  }
  @media print {
    .sides {
      display: none;
    }
  }
`;
