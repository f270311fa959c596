import { css } from 'lit';

/** Where the panes stand: twelve columns, and one under the other on a narrow page. */
export const insideLayout = css`
  .twelve {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: var(--s7) var(--gutter);
    margin-top: var(--s7);
  }
  .first {
    margin-top: var(--s7);
  }
  .whole {
    grid-column: 1 / -1;
  }
  .eight {
    grid-column: span 8;
  }
  .seven {
    grid-column: span 7;
  }
  .five {
    grid-column: span 5;
  }
  .four {
    grid-column: span 4;
  }
  .take {
    margin-bottom: var(--s4);
  }
  code {
    font: 400 var(--t-label) / 1.5 var(--mono);
  }
  .share {
    display: inline-grid;
    grid-template-columns: 64px minmax(3ch, auto);
    align-items: center;
    gap: var(--s2);
  }
  .share svg {
    width: 64px;
    height: 8px;
    border-left: 1px solid var(--rule);
    fill: var(--err);
  }
  @media (max-width: 1100px) {
    .twelve > * {
      grid-column: 1 / -1;
    }
  }
  @media (max-width: 600px) {
    .twelve {
      gap: var(--s6) 0;
      margin-top: var(--s6);
    }
    .share {
      grid-template-columns: 28px minmax(3ch, auto);
    }
    .share svg {
      width: 28px;
    }
  }
`;
