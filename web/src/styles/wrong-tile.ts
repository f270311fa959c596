import { css } from 'lit';

/** A tile of a digit that was read wrong: plum frame, tint, and a cross at its corner. */
export const wrongTile = css`
  glassbox-tile {
    margin-bottom: 3px;
  }
  .no {
    --tile-ground: var(--err-tint);
    --tile-edge: 2px solid var(--err);
    color: var(--err);
    font-weight: 600;
  }
  .no::after {
    content: '✕' / '';
    position: absolute;
    right: -5px;
    top: -7px;
    width: 17px;
    height: 17px;
    border-radius: 50%;
    background: var(--err);
    color: var(--pane);
    font: 700 10px/17px var(--sans);
  }
`;
