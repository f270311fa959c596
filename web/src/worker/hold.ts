/**
 * Takes a lock for as long as this worker lives: whoever waits for the same one learns of its end.
 * Rejects where there are none.
 */
export async function hold(name: string): Promise<void> {
  await new Promise<void>((held, refused) => {
    const forLife = () => {
      held();
      return new Promise(() => {});
    };
    navigator.locks.request(name, forLife).catch(refused);
  });
}
