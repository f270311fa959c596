// The worker's side of a peer: answers the page's calls one after the other.

export function serve(adapter) {
  let before = Promise.resolve();
  self.addEventListener('message', ({ data: { id, call, args } }) => {
    before = before.then(async () => {
      try {
        self.postMessage({ id, value: await adapter[call](...args) });
      } catch (error) {
        self.postMessage({ id, error: String(error?.stack ?? error) });
      }
    });
  });
}
