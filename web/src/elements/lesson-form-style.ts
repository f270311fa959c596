import { css } from 'lit';

export const lessonFormStyle = css`
  form {
    display: grid;
    gap: var(--s3);
    margin-top: var(--s4);
  }
  .words {
    display: grid;
    gap: var(--s1);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  textarea {
    width: 100%;
    min-height: 6em;
    padding: var(--s2) var(--s3);
    border: 1px solid var(--control);
    border-radius: var(--r);
    background: var(--pane);
    color: var(--ink);
    font: 400 var(--t-body) / 1.5 var(--sans);
    resize: vertical;
  }
  .small {
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  fieldset {
    margin: 0;
    padding: var(--s3) var(--s4) var(--s4);
    border: 1px solid var(--hair);
    border-radius: var(--r);
  }
  legend {
    padding: 0 var(--s2);
    font-weight: 600;
  }
  .goals {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr));
    gap: var(--s3) var(--s5);
    align-items: end;
    margin-top: var(--s3);
  }
  .field select,
  .field input {
    width: 100%;
  }
  .troubles {
    display: grid;
    gap: var(--s1);
    padding-left: var(--s3);
    border-left: 3px solid var(--control);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .link input {
    font-family: var(--mono);
    font-size: var(--t-label);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s3);
  }
  a.btn {
    text-decoration: none;
  }
`;
