import { css } from 'lit';

/** The room of the lessons: a list, and forms below it. */
export const lessonsStyle = css`
  :host {
    padding: var(--s7) 0 var(--s8);
  }
  h1 {
    font: 400 var(--t-say) / 1.2 var(--serif);
  }
  .lead {
    max-width: 46em;
    margin-top: var(--s3);
    color: var(--ink-2);
  }
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr));
    gap: 0 var(--s7);
    margin-top: var(--s6);
  }
  lesson-form {
    max-width: 60rem;
  }
  .list li {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto;
    gap: var(--s2) var(--s4);
    align-items: center;
    padding: var(--s4) 0;
    border-top: 1px solid var(--hair);
  }
  .number {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border: 1px solid var(--control);
    border-radius: 50%;
    font-weight: 600;
  }
  .finished .number {
    border-color: var(--edge);
    background: var(--edge-tint);
  }
  .number svg {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: var(--edge);
    stroke-width: 2.2;
  }
  h2 {
    font: 600 var(--t-pane) / 1.3 var(--sans);
    letter-spacing: -0.01em;
  }
  .state {
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  a.btn {
    text-decoration: none;
  }
  section {
    margin-top: var(--s7);
    padding-top: var(--s4);
    border-top: 1px solid var(--rule);
  }
  .forget {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s3);
    margin-top: var(--s7);
    padding-top: var(--s4);
    border-top: 1px solid var(--rule);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .forget [role='alert'] {
    font-weight: 600;
    color: var(--ink);
  }
  @media (max-width: 600px) {
    .list li {
      grid-template-columns: 40px minmax(0, 1fr);
    }
    .list .btn {
      grid-column: 2;
      justify-self: start;
    }
  }
`;
