import { css } from 'lit';

export const museum = css`
  :host {
    padding: 0;
  }
  .room {
    display: grid;
    grid-template-columns: repeat(12, minmax(0, 1fr));
    gap: 0 var(--gutter);
  }
  nav {
    grid-column: span 3;
  }
  .choose {
    display: none;
  }
  nav h2 {
    margin: var(--s4) 0 var(--s1);
    font-size: var(--t-label);
    font-weight: 400;
    letter-spacing: 0;
    color: var(--ink-2);
  }
  nav h2:first-child {
    margin-top: 0;
  }
  nav a {
    display: grid;
    grid-template-columns: 48px 1fr;
    align-items: center;
    min-height: var(--target);
    padding: var(--s1) 0;
    border-bottom: 1px solid var(--hair);
    font-size: var(--t-label);
    line-height: 1.35;
    color: var(--ink-2);
    text-decoration: none;
  }
  nav a:hover {
    color: var(--ink);
    border-color: var(--edge-soft);
  }
  nav a[aria-current] {
    border-bottom: 2px solid var(--edge);
    font-weight: 600;
    color: var(--ink);
  }
  .shown {
    grid-column: span 9;
    min-width: 0;
  }
  h1 {
    min-height: 0;
  }
  .where {
    margin: var(--s2) 0 0;
    color: var(--ink-2);
  }
  .code {
    margin: var(--s5) 0 0;
    padding: var(--s3) var(--s4);
    overflow-x: auto;
    background: var(--well);
    font: 400 var(--t-label) / 1.7 var(--mono);
  }
  .code p {
    white-space: pre;
  }
  .code .written {
    color: var(--err);
  }
  .code .corrected {
    color: var(--edge);
  }
  .code .selected {
    font-weight: 600;
  }
  .switch {
    display: flex;
    align-items: center;
    gap: var(--s3);
    min-height: var(--target);
    font-size: var(--t-ui);
    cursor: pointer;
  }
  .switch input {
    appearance: none;
    position: relative;
    flex: none;
    width: 44px;
    height: 24px;
    margin: 0;
    border: 1px solid var(--control);
    border-radius: 12px;
    background: var(--pane);
    cursor: pointer;
  }
  .switch input::before {
    content: '';
    position: absolute;
    top: 3px;
    left: 3px;
    width: 16px;
    height: 16px;
    border-radius: 50%;
    background: var(--control);
    transition: left var(--quick) var(--ease);
  }
  .switch input:checked {
    background: var(--err);
    border-color: var(--err);
  }
  .switch input:checked::before {
    left: 23px;
    background: var(--pane);
  }
  .say-words {
    display: grid;
    gap: var(--s2);
    margin-top: var(--s4);
  }
  .say-words .words {
    font-size: var(--t-body);
    color: var(--ink);
  }
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0 var(--gutter);
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--s5) var(--gutter);
    align-items: start;
  }
  h3 {
    margin: 0 0 var(--s1);
    font: 500 var(--t-ui) / 1.4 var(--sans);
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--s3) var(--gutter);
  }
  .side-name {
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .selected .side-name {
    font-weight: 600;
    color: var(--ink);
  }
  .matrix {
    width: auto;
    font: 400 var(--t-label) / 1.5 var(--mono);
  }
  .matrix td {
    padding: 4px 14px 4px 0;
    text-align: right;
    border: 0;
  }
  .entries {
    max-width: 620px;
  }
  .entries tbody th {
    width: 46%;
    font-weight: 400;
    white-space: normal;
  }
  .entries thead td {
    border-color: var(--rule);
  }
  .entries td {
    font: 400 var(--t-label) / 1.5 var(--mono);
  }
  .entries thead .selected {
    font-weight: 600;
    color: var(--ink);
  }
  td.other {
    font-weight: 700;
    color: var(--err);
  }
  .lost {
    min-height: 320px;
    padding-top: var(--s5);
    color: var(--ink-2);
  }
  .finding {
    margin-bottom: var(--s3);
    font-size: var(--t-ui);
  }
  .check td {
    font-family: var(--mono);
    font-size: var(--t-label);
  }
  .check td .mark {
    min-width: 110px;
    margin-left: var(--s2);
  }
  .accuracy {
    margin-top: var(--s3);
  }
  .words.after {
    margin-top: var(--s3);
  }
  .others td {
    white-space: normal;
    text-align: left;
    vertical-align: top;
    line-height: 1.4;
  }
  .others tbody th {
    width: 64px;
    vertical-align: top;
    white-space: nowrap;
  }
  .others td {
    width: 48%;
  }
  .others thead th {
    text-align: left;
  }
  .others tbody th[colspan] {
    padding-top: var(--s5);
    font-weight: 600;
  }
  @media (max-width: 1000px) {
    nav {
      display: none;
    }
    .choose {
      display: block;
      grid-column: span 12;
      margin-bottom: var(--s5);
    }
    .choose select {
      width: 100%;
    }
    .shown {
      grid-column: span 12;
    }
  }
  @media (max-width: 800px) {
    .two,
    .facts {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 600px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
    .check td .mark {
      min-width: 0;
    }
    .others td,
    .others th {
      font-size: var(--t-label);
    }
    .others tbody th {
      width: 44px;
    }
  }
`;
