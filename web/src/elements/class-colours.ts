import { css } from 'lit';

/** Colours of the third class and those after it; every class has its own shape as well. */
export const classColours = css`
  :host {
    --class-2: #0c6f4c;
    --class-3: #7a3391;
    --class-4: #7a6200;
    --class-5: #0b6f93;
    --class-6: #b02c58;
    --class-7: #4a7208;
    --class-8: #565b63;
    --class-9: #5a3618;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --class-2: #5fd0a5;
      --class-3: #d9a0ee;
      --class-4: #e6cf5a;
      --class-5: #7fd4f5;
      --class-6: #ff9db3;
      --class-7: #b5d96b;
      --class-8: #c5cad1;
      --class-9: #d8b394;
    }
  }
`;
