import { css } from 'lit';

/** The frame of a window over the page: the source, a table, the keys. */
export const windowStyle = css`
  dialog {
    padding: 0;
    border: 1px solid var(--edge-2);
    border-radius: var(--r);
    background: var(--pane);
    color: var(--ink);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: color-mix(in srgb, var(--ground) 78%, transparent);
  }
`;
