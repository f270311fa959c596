// The time machine in Korean.
import type { enTime } from './en-time.ts';
import * as format from './format.ts';

export const koTime: typeof enTime = {
  title: '타임머신',
  hint: '어느 순간으로든 돌아갈 수 있습니다. 거기서 설정을 바꾸면 새 갈래가 시작됩니다.',
  empty: '학습의 순간들이 여기에 나타납니다.',
  moment: (step, epoch, accuracy, loss) => {
    const parts = [`${format.integer(step)}스텝`, `${format.integer(epoch)}에폭`];
    if (accuracy !== null) parts.push(`정확도 ${format.percent(accuracy)}`);
    else if (loss !== null) parts.push(`손실 ${format.loss(loss)}`);
    return parts.join(', ');
  },
  runSlider: '학습의 순간',
  branchSlider: (step) => `${format.integer(step)}스텝에서 나온 갈래의 순간`,
  branchFrom: (step) => `${format.integer(step)}스텝에서 나온 갈래`,
  first: '첫 순간',
  newest: '최근 순간',
  onTheWay: '도중에 설정 바꾸기',
  holdsFrom: (step) =>
    `지금 바꾸는 설정은 ${format.integer(step)}스텝부터 적용됩니다. 데이터, 신경망, 초깃값, 시드를 바꾸면 새 학습이 시작됩니다.`,
  beginsAnew: '지금 설정을 바꾸면 새 학습이 시작됩니다. 학습률만 여기서부터 적용됩니다.',
  notInLink: '링크에는 처음부터 이어진 학습만 담깁니다. 갈래는 담기지 않습니다.',
};
