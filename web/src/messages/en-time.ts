// The time machine in English.
import * as format from './format.ts';
import { many } from './plural.ts';

export const enTime = {
  title: 'Time machine',
  hint: 'Go back to any moment. Change a setting there and a second run branches off.',
  empty: 'The moments of the run will stand here.',
  moment: (step: number, epoch: number, accuracy: number | null, loss: number | null) => {
    const parts = [
      `step ${format.integer(step)}`,
      `${format.integer(epoch)} ${many(epoch, 'epoch', 'epochs')}`,
    ];
    if (accuracy !== null) parts.push(`accuracy ${format.percent(accuracy)}`);
    else if (loss !== null) parts.push(`loss ${format.loss(loss)}`);
    return parts.join(', ');
  },
  runSlider: 'Moment of the run',
  branchSlider: (step: number) => `Moment of the branch from step ${format.integer(step)}`,
  branchFrom: (step: number) => `Branch from step ${format.integer(step)}`,
  first: 'First moment',
  newest: 'Newest moment',
  onTheWay: 'Change settings on the way',
  holdsFrom: (step: number) =>
    `Settings that you change now hold from step ${format.integer(step)} on. Other data, another network, start or seed begin a new run.`,
  beginsAnew:
    'A setting that you change now begins a new run. The learning rate alone holds from here on.',
  notInLink: 'The link holds the run from its start, not its branches.',
};
