import { css } from 'lit';

/** Where the classes NN0 to NN6 differ from the other parts of their room. */
export const buildingLayout = css`
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    margin-top: var(--s5);
  }
  .steps .choice {
    grid-auto-columns: minmax(44px, auto);
  }
  .about {
    margin: var(--s2) 0 var(--s4);
    color: var(--ink-2);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    margin: var(--s4) 0 var(--s2);
  }
  .hint a {
    color: inherit;
    display: inline-block;
    padding: 8px 4px;
  }
  .hint b {
    font-weight: 500;
    color: var(--ink);
  }
  @media (max-width: 600px) {
    .steps .choice {
      width: 100%;
      gap: 4px;
      grid-auto-columns: 1fr;
    }
    .steps .choice button {
      padding: 0;
    }
  }
`;
