// The first script of every worker of the page that is one file: takes the first message for itself.
import { type SingleSite, serveSingle } from './site.ts';

const told = new Promise<SingleSite>((resolve) => {
  self.addEventListener(
    'message',
    (event: MessageEvent<SingleSite>) => {
      event.stopImmediatePropagation();
      resolve(event.data);
    },
    { once: true },
  );
});

serveSingle(globalThis.glassboxSite.base, told);
