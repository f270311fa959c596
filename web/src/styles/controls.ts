import { css } from 'lit';

/** Buttons, filled-in blanks and sliders. */
export const controls = css`
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: var(--target);
    padding: 0 var(--s4);
    font: 500 var(--t-ui) / 1 var(--sans);
    border: 1px solid var(--control);
    border-radius: var(--r);
    background: var(--pane);
    color: var(--ink);
    cursor: pointer;
    white-space: nowrap;
    transition: background var(--quick) var(--ease);
  }
  .btn:hover {
    background: var(--edge-tint);
    border-color: var(--edge);
  }
  .btn.main {
    min-width: 116px;
    background: var(--ink);
    border-color: var(--ink);
    color: var(--on-ink);
  }
  .btn.main:hover {
    background: var(--edge);
    border-color: var(--edge);
  }
  .btn.small {
    padding: 0 var(--s3);
    font-size: var(--t-label);
  }
  .btn[disabled] {
    color: var(--ink-3);
    border-color: var(--hair);
    background: none;
    cursor: default;
  }
  .btn svg {
    width: 14px;
    height: 14px;
    flex: none;
    fill: currentColor;
  }
  .btn svg.line {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
  }
  .field {
    display: grid;
    gap: 2px;
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .field select,
  .field input {
    appearance: none;
    min-height: var(--target);
    min-width: 56px;
    margin: 0;
    padding: 0;
    border: 0;
    border-bottom: 1px solid var(--control);
    border-radius: 0;
    background: none;
    color: var(--ink);
    font: 500 var(--t-ui) / 1 var(--sans);
    font-variant-numeric: tabular-nums;
  }
  .field select {
    padding-right: 22px;
    background:
      linear-gradient(45deg, transparent 50%, var(--ink-3) 50%) right 7px center / 6px 6px no-repeat,
      linear-gradient(-45deg, transparent 50%, var(--ink-3) 50%) right 2px center / 6px 6px
        no-repeat;
    cursor: pointer;
  }
  .field select:hover,
  .field input:hover {
    border-color: var(--edge);
  }
  .field select:focus-visible,
  .field input:focus-visible {
    outline-offset: 3px;
  }
  .field input[aria-invalid='true'] {
    border-bottom: 2px dashed var(--err);
  }
  option {
    background: var(--pane);
    color: var(--ink);
  }
  input[type='range'] {
    --filled: 50%;
    appearance: none;
    width: 100%;
    height: var(--target);
    margin: 0;
    background: none;
    cursor: pointer;
  }
  input[type='range']::-webkit-slider-runnable-track {
    height: 2px;
    background: linear-gradient(90deg, var(--edge) var(--filled), var(--rule) var(--filled));
  }
  input[type='range']::-moz-range-track {
    height: 2px;
    background: linear-gradient(90deg, var(--edge) var(--filled), var(--rule) var(--filled));
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    width: 20px;
    height: 20px;
    margin-top: -9px;
    border-radius: 50%;
    background: var(--pane);
    border: 2px solid var(--edge);
  }
  input[type='range']::-moz-range-thumb {
    width: 16px;
    height: 16px;
    border-radius: 50%;
    background: var(--pane);
    border: 2px solid var(--edge);
  }
`;
