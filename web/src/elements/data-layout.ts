import { css } from 'lit';
import { shades } from '../styles/shades.ts';

/** What the parts of the room "Your data" share. */
export const dataLayout = css`
  .intro {
    max-width: 44em;
    margin: var(--s4) 0 var(--s5);
    color: var(--ink-2);
  }
  h1 {
    min-height: 1.2em;
  }
  h2.live {
    display: block;
    min-height: 2.4em;
    max-width: 23em;
    font: 400 calc(var(--t-say) * 0.8) / 1.25 var(--serif);
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  h2.live:lang(ko) {
    font-family: var(--sans);
    font-weight: 500;
  }
  .live b {
    font-weight: 400;
    text-decoration: underline;
    text-decoration-color: var(--edge-2);
    text-decoration-thickness: 0.055em;
    text-underline-offset: 0.17em;
  }
  h3 {
    margin: var(--s5) 0 var(--s1);
    font: 600 var(--t-ui) / 1.3 var(--sans);
  }
  .small {
    font-size: var(--t-label);
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2) var(--s3);
    margin-bottom: var(--s2);
  }
  .files input[type='file'] {
    position: absolute;
    width: 1px;
    height: 1px;
    opacity: 0;
  }
  .files label:focus-within {
    outline: 2px solid var(--edge);
    outline-offset: 2px;
  }
  .over {
    outline: 2px dashed var(--edge);
    outline-offset: var(--s2);
  }
  progress {
    width: min(100%, 360px);
    height: 10px;
    accent-color: var(--edge);
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 8em;
    margin: var(--s1) 0 var(--s2);
    padding: var(--s2);
    border: 1px solid var(--control);
    border-radius: var(--r);
    background: var(--pane);
    color: var(--ink);
    font: 400 var(--t-label) / 1.5 var(--mono);
    resize: vertical;
  }
  summary {
    min-height: var(--target);
    font-size: var(--t-label);
    line-height: var(--target);
    color: var(--ink-2);
    cursor: pointer;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s4) 20px;
    margin-bottom: var(--s4);
  }
  .field input {
    width: 92px;
  }
  .field select {
    max-width: 16em;
  }
  .sees {
    max-width: 52em;
    margin-bottom: var(--s3);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .scroll {
    max-width: 100%;
    overflow-x: auto;
    margin-bottom: var(--s3);
  }
  table {
    border-collapse: collapse;
    font-size: var(--t-label);
  }
  .rows th,
  .rows td {
    max-width: 14em;
    padding: var(--s1) var(--s4) var(--s1) 0;
    border-bottom: 1px solid var(--hair);
    overflow: hidden;
    text-align: left;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 400;
  }
  .rows thead th {
    font-weight: 600;
  }
  .rows tbody th {
    color: var(--ink-2);
  }
  .rows select {
    min-height: var(--target);
    border: 1px solid var(--control);
    border-radius: var(--r);
    background: var(--pane);
    color: var(--ink);
    font: 400 var(--t-label) / 1.2 var(--sans);
  }
  .rows .btn {
    min-width: var(--target);
  }
  .use {
    font-weight: 600;
  }
  .wrong {
    color: var(--err);
  }
  .halves {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 var(--s7);
  }
  .halves > .pane {
    margin-top: var(--s6);
  }
  .list li {
    padding: 2px 0;
    font-size: var(--t-label);
  }
  .matrix {
    border-collapse: separate;
    border-spacing: 2px;
  }
  .matrix caption {
    padding-bottom: var(--s2);
    text-align: left;
    color: var(--ink-2);
  }
  .matrix th {
    max-width: 9em;
    padding: 2px var(--s2);
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-weight: 400;
    color: var(--ink-2);
  }
  .matrix tbody th {
    text-align: right;
  }
  .matrix td {
    min-width: 3em;
    padding: var(--s2);
    border: 1px solid transparent;
    background: color-mix(in srgb, var(--err-2) var(--tint, 0%), transparent);
    text-align: center;
  }
  .matrix .recall {
    color: var(--ink-2);
  }
  .matrix .right {
    border-color: var(--rule);
  }
  ${shades}
  .scatter {
    width: min(100%, 30rem);
    overflow: visible;
  }
  .scatter rect {
    fill: none;
    stroke: var(--rule);
  }
  .scatter line {
    stroke: var(--edge-2);
    stroke-dasharray: 5 4;
  }
  .scatter circle {
    fill: var(--pane);
    stroke: var(--ink);
  }
  .scatter text {
    font: 400 11px / 1 var(--sans);
    fill: var(--ink-2);
  }
  .scatter .end {
    text-anchor: end;
  }
  .scatter .middle,
  .scatter .up {
    text-anchor: middle;
  }
  .scatter .up {
    transform: rotate(-90deg);
  }
  .answer p {
    margin-bottom: var(--s2);
  }
  .answer b {
    font-weight: 600;
  }
  .bars li {
    display: grid;
    grid-template-columns: minmax(4em, 10em) minmax(0, 1fr) 4.5em;
    align-items: center;
    gap: var(--s3);
    font-size: var(--t-label);
  }
  .bars span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .bars progress {
    width: 100%;
  }
  .number {
    text-align: right;
  }
  @media (max-width: 900px) {
    .halves {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
