import { css } from 'lit';

/** The card: the digit, what speaks for the answer, the ten bars; the layers below. */
export const cardStyle = css`
  /* The page's head covers what is scrolled beneath it. */
  :host {
    scroll-margin: 84px 0 var(--s5);
  }
  .top {
    flex-wrap: nowrap;
    align-items: flex-start;
    justify-content: space-between;
  }
  .top button {
    flex: none;
  }
  .said:focus-visible {
    outline-offset: 4px;
  }
  .wrong {
    color: var(--err);
    font-weight: 600;
  }
  .three {
    display: grid;
    grid-template-columns: 224px 224px minmax(0, 1fr);
    gap: var(--s5) var(--s6);
    margin: var(--s3) 0 var(--s5);
  }
  figcaption {
    margin-bottom: var(--s2);
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  .saliency {
    width: 100%;
    aspect-ratio: 1;
    border: 1px solid var(--hair);
    image-rendering: pixelated;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--s2);
    margin-top: var(--s1);
    font-size: var(--t-tick);
  }
  .less {
    color: var(--neg);
  }
  .more {
    color: var(--pos);
  }
  .bars {
    max-width: 520px;
  }
  .inline {
    display: flex;
    align-items: center;
    gap: var(--s3);
  }
  .loss {
    font-size: var(--t-ui);
    font-style: italic;
    color: var(--err);
  }
  ol {
    margin-top: var(--s2);
  }
  li {
    display: grid;
    grid-template-columns: 30px 1fr 60px;
    align-items: center;
    gap: var(--s2);
    height: 20px;
    font-size: var(--t-label);
    color: var(--ink-2);
  }
  li span:last-child {
    text-align: right;
  }
  svg {
    width: 100%;
    height: 9px;
    border-left: 1px solid var(--rule);
    fill: var(--control);
  }
  .named li {
    grid-template-columns: 92px 1fr 60px;
  }
  .named span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .best {
    font-weight: 600;
    color: var(--ink);
  }
  .best svg {
    fill: var(--ink);
  }
  .best.no {
    color: var(--err);
  }
  .best.no svg {
    fill: var(--err);
  }
  .held {
    margin-left: var(--s1);
    font-style: normal;
    color: var(--edge);
  }
  h3 {
    margin: 0 0 var(--s2);
    font: 500 var(--t-label) / 1.4 var(--sans);
  }
  .layers {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
    gap: var(--s5) var(--s6);
  }
  h4 {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--s3);
    margin: 0;
    font: 500 var(--t-tick) / 1.5 var(--mono);
  }
  h4 span {
    font-family: var(--sans);
    font-weight: 400;
    color: var(--ink-2);
  }
  .end {
    display: flex;
    justify-content: space-between;
    font-size: var(--t-tick);
    color: var(--ink-2);
  }
  .end.grad {
    color: var(--err);
  }
  hr {
    margin: 5px 0;
    border: 0;
    border-top: 1px solid var(--rule);
  }
  @media (max-width: 900px) {
    .three {
      grid-template-columns: repeat(2, minmax(0, 224px));
      gap: var(--s4);
    }
    .bars {
      grid-column: 1 / -1;
      max-width: none;
    }
  }
`;
