// The words of the room "Your data".
import { enData } from './en-data.ts';
import { enDataRun } from './en-data-run.ts';
import { follow } from './language.ts';

const english = { ...enData, ...enDataRun };

export type DataMessages = typeof english;

export let sayData: DataMessages = english;
follow(async (language) => {
  if (language === 'en') {
    sayData = english;
    return;
  }
  const [{ koData }, { koDataRun }] = await Promise.all([
    import('./ko-data.ts'),
    import('./ko-data-run.ts'),
  ]);
  sayData = { ...koData, ...koDataRun };
});
