import { css } from 'lit';

/** The head of the lens. */
export const lensStyle = css`
  .train,
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s2);
    align-items: center;
  }
  .train > span {
    margin-right: var(--s2);
    font-size: var(--t-ui);
    color: var(--ink-2);
  }
  .choices {
    gap: var(--s3) var(--s3);
    align-items: end;
    margin-top: var(--s5);
  }
  .choices .number {
    width: 96px;
  }
  .aside {
    display: flex;
    justify-content: flex-end;
    align-items: flex-end;
  }
  .digit {
    width: 196px;
  }
  @media (max-width: 600px) {
    .digit {
      width: 112px;
    }
    .aside {
      justify-content: flex-start;
    }
    .train,
    .choices {
      grid-column: span 12;
      margin: 0;
    }
    .train {
      order: 1;
    }
    .aside {
      order: 1;
    }
    .choices {
      order: 1;
    }
  }
`;
