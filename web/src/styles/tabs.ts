import { css } from 'lit';

/** The links of a nav, the current one underlined: the page's rooms, a room's parts. */
export const tabs = css`
  nav a {
    display: flex;
    align-items: center;
    justify-content: center;
    min-width: var(--target);
    min-height: var(--target);
    margin-bottom: -1px;
    padding: 2px 2px 0;
    border-bottom: 2px solid transparent;
    font-size: var(--t-ui);
    color: var(--ink-2);
    text-decoration: none;
  }
  nav a:hover {
    color: var(--ink);
    border-color: var(--edge-soft);
  }
  nav a[aria-current] {
    color: var(--ink);
    font-weight: 600;
    border-color: var(--edge);
  }
`;
