import { css } from 'lit';

/** Colours of the third class and those after it; every class has its own shape as well. */
export const classColours = css`
  :host {
    --class-2: var(--light, #0c6f4c) var(--dark, #5fd0a5);
    --class-3: var(--light, #7a3391) var(--dark, #d9a0ee);
    --class-4: var(--light, #7a6200) var(--dark, #e6cf5a);
    --class-5: var(--light, #0b6f93) var(--dark, #7fd4f5);
    --class-6: var(--light, #b02c58) var(--dark, #ff9db3);
    --class-7: var(--light, #4a7208) var(--dark, #b5d96b);
    --class-8: var(--light, #565b63) var(--dark, #c5cad1);
    --class-9: var(--light, #5a3618) var(--dark, #d8b394);
  }
`;
