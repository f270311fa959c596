import { css } from 'lit';

/** Two columns of terms under a head with the search field. */
export const glossaryStyle = css`
  :host {
    padding: var(--s7) 0 var(--s8);
  }
  h1 {
    max-width: 23em;
    font: 400 var(--t-say) / 1.2 var(--serif);
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .find {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--s3) var(--s5);
    margin: var(--s5) 0 0;
  }
  .find input {
    width: min(22em, 100%);
  }
  .found {
    min-height: var(--target);
    display: flex;
    align-items: center;
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  glassbox-note {
    margin-top: var(--s4);
  }
  h2 {
    margin-top: var(--s7);
    padding-top: var(--s3);
    border-top: 1px solid var(--rule);
    font-size: var(--t-pane);
    font-weight: 500;
  }
  .terms {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--s5) var(--s7);
    margin-top: var(--s3);
  }
  article {
    display: flex;
    flex-direction: column;
    scroll-margin-top: 84px;
  }
  article.marked {
    box-shadow: -3px 0 0 var(--edge);
    padding-left: var(--s3);
    margin-left: calc(-1 * var(--s3));
  }
  h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--s3);
    margin: 0;
    font-size: var(--t-body);
    font-weight: 600;
  }
  h3 a {
    display: inline-flex;
    align-items: center;
    min-width: var(--target);
    min-height: var(--target);
    color: inherit;
    text-decoration: none;
  }
  h3 a:hover {
    text-decoration: underline;
    text-decoration-color: var(--edge);
    text-underline-offset: 0.2em;
  }
  h3 .other {
    font-size: var(--t-ui);
    font-weight: 400;
    color: var(--ink-2);
  }
  article p {
    max-width: 38em;
    color: var(--ink-2);
  }
  .formula {
    overflow-wrap: anywhere;
    font: 400 var(--t-label) / 1.6 var(--mono);
    color: var(--ink);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--s4);
  }
  .links > a {
    position: relative;
    z-index: 1; /* over what the signature beside it adds for a finger */
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
    font-size: var(--t-ui);
    color: var(--ink);
    text-decoration-color: var(--edge-2);
    text-underline-offset: 0.3em;
  }
  .links > a:hover {
    text-decoration-color: var(--edge);
  }
  glassbox-sign {
    margin: 0;
    padding: 0;
    line-height: var(--target);
  }
  @media (max-width: 900px) {
    .terms {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s5);
    }
  }
`;
