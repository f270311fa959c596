import { css } from 'lit';

/**
 * A room in a column of any width: what stands side by side wraps by the room it has, not by the
 * width of the window, and leaves no gap where a panel is missing. `:host` before each selector
 * makes these rules win over those of the whole page.
 */
export const column = css`
  :host {
    --t-say: 1.5rem;
    --depth: 10px;
    padding: 0;
  }
  :host .head,
  :host .front,
  :host .pair,
  :host .figures {
    display: flex;
    flex-wrap: wrap;
  }
  :host .head {
    gap: var(--s4) var(--s6);
  }
  :host .say {
    display: flex;
    flex: 1 1 320px;
    min-width: 0;
  }
  :host .aside {
    flex: 1 1 320px;
    order: 0;
    min-width: 0;
    padding-left: 0;
  }
  :host .notes {
    flex-basis: 100%;
  }
  :host h1 {
    min-height: 0;
  }
  :host .pulse {
    margin: var(--s2) 0 var(--s4);
  }
  :host .settings {
    margin-top: var(--s4);
  }
  :host .box,
  :host .pane {
    margin-top: var(--s5);
  }
  /* The gap lets the colour behind through: a line between whatever stands side by side. */
  :host .front {
    gap: 1px;
    background: var(--edge-soft);
  }
  :host .front .cell.cell {
    flex: 1 1 270px;
    order: 0;
    padding: var(--s4);
    border: 0;
    background: var(--pane);
  }
  :host .pair,
  :host .figures {
    gap: 0 var(--s6);
  }
  :host .pair > .pane,
  :host .figures > .pane {
    flex: 1 1 300px;
  }
`;

/** On somebody else's page an element brings its own ground. */
export const ownGround = css`
  :host {
    padding: var(--s4);
    background: var(--ground);
  }
`;
