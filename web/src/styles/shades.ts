import { css } from 'lit';

/** How dark a cell of a table of counts is: draw/confusion.ts says which shade. */
export const shades = css`
  .shade1 {
    --tint: 9%;
  }
  .shade2 {
    --tint: 15%;
  }
  .shade3 {
    --tint: 21%;
  }
  .shade4 {
    --tint: 27%;
  }
  .shade5 {
    --tint: 33%;
  }
  .shade6 {
    --tint: 39%;
  }
  .shade7 {
    --tint: 45%;
  }
  .shade8 {
    --tint: 52%;
  }
`;
