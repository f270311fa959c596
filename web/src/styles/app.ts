import { css } from 'lit';

/** The page's own header and footer. */
export const app = css`
  :host {
    background: var(--ground);
    min-height: 100vh;
  }
  .wrap {
    max-width: var(--wrap, 108rem);
    margin: 0 auto;
    padding: 0 var(--margin);
  }
  header {
    position: sticky;
    top: 0;
    z-index: 5;
    background: var(--ground);
    border-bottom: 1px solid var(--hair);
  }
  header .wrap {
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
    gap: 0 var(--s6);
    min-height: 60px;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: 10px;
    font-weight: 600;
    font-size: 1.0625rem;
    letter-spacing: -0.01em;
    color: inherit;
    text-decoration: none;
  }
  .brand svg {
    width: 26px;
    height: 26px;
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.25;
    stroke-linejoin: round;
  }
  .brand .face {
    fill: var(--glass);
    stroke: none;
  }
  .brand .hidden {
    stroke: var(--edge-2);
  }
  .brand .dot {
    fill: var(--ink);
    stroke: none;
  }
  nav {
    display: flex;
    gap: var(--s5);
    margin-left: var(--s4);
  }
  .tools {
    display: flex;
    align-items: center;
    gap: var(--s1);
    margin-left: auto;
  }
  .language {
    min-height: var(--target);
    padding: 0 var(--s2);
    border: 0;
    background: none;
    font: 500 var(--t-label) / 1 var(--sans);
    color: var(--ink-2);
    cursor: pointer;
  }
  .language:hover {
    color: var(--edge);
  }
  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
    width: 1px;
    height: 1px;
    overflow: hidden;
  }
  .skip {
    align-self: center;
    color: inherit;
  }
  /* The footer does not jump when the room is drawn. */
  main {
    min-height: 100vh;
  }
  main:focus {
    outline: none;
  }
  footer {
    border-top: 1px solid var(--hair);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  footer a {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: var(--target);
    min-height: var(--target);
    color: inherit;
  }
  footer .wrap {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--s2) var(--s5);
    padding-top: var(--s5);
    padding-bottom: var(--s5);
  }
  /* A part of the page alone, within another page. */
  .whole {
    padding-top: var(--s2);
    font-size: var(--t-label);
    text-align: right;
  }
  .whole a {
    color: var(--ink-2);
  }
  @media print {
    header,
    footer,
    .whole {
      display: none;
    }
    :host,
    main {
      min-height: 0;
    }
  }
  @media (max-width: 1040px) {
    header {
      position: static;
    }
    /* The rooms have a line of their own. */
    header .wrap {
      gap: 0 var(--s4);
    }
    .brand {
      min-height: 44px;
    }
    nav {
      flex-wrap: wrap;
      flex-basis: 100%;
      order: 1;
      gap: 0 var(--s3);
      margin-left: 0;
    }
    footer {
      padding-bottom: 64px;
    }
  }
`;
