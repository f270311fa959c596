// What surrounds every lesson in Korean. No particle follows a value whose last sound is not known.
import type { enLesson } from './en-lesson.ts';
import * as format from './format.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
const counted = (what: 'epochs' | 'steps' | 'neurons' | 'seconds', count: number) =>
  ({
    epochs: `${format.integer(count)}에폭`,
    steps: `${format.integer(count)}스텝`,
    neurons: `뉴런 ${format.integer(count)}개`,
    seconds: `${format.integer(count)}초`,
  })[what];

const measured: (typeof enLesson)['measured'] = ({ what, now, goal, at }) => {
  if (what === 'accuracy') {
    const so = now === null ? '아직 측정 전' : format.percent(now);
    return `정확도: ${so} (목표 ${format.percent(goal)})`;
  }
  if (what === 'loss') {
    const so = now === null ? '아직 측정 전' : format.loss(now);
    return `손실: ${so} (목표 ${format.plain(goal)} 이하)`;
  }
  const so = counted(what, Math.floor(now ?? 0));
  return at === 'least'
    ? `${so} (목표 ${counted(what, goal)})`
    : `${so} (최대 ${counted(what, goal)})`;
};

export const koLesson: typeof enLesson = {
  // the card
  lesson: '수업',
  challenge: '도전 과제',
  task: '선생님이 낸 과제',
  stepOf: (step, steps) => `${format.integer(steps)}단계 중 ${format.integer(step)}단계`,
  stepDone: '해냈습니다.',
  stepShown: '대신 해 드렸습니다.',
  next: '다음 단계',
  toSummary: '마치기',
  back: '이전 단계',
  leave: '수업 나가기',
  fold: '카드 접기',
  unfold: '카드 펼치기',
  showMe: '대신 해 주세요',
  point: '어디인가요?',
  isDone: '다 했습니다',
  openStep: '이 단계의 실험실로 가기',
  nowDone: (headline) => `해냈습니다: ${headline}.`,
  measured,
  timesOf: (now, goal) => `${format.integer(goal)}번 중 ${format.integer(now)}번`,
  settingNow: (key, value) => `지금 값: ${key} ${value}`,
  lessonOver: (title) => `‘${title}’ 수업을 마쳤습니다.`,
  stepsDone: (own, shown) =>
    shown === 0
      ? `${format.integer(own)}단계를 모두 직접 해냈습니다.`
      : `${format.integer(own)}단계는 직접 했고, ${format.integer(shown)}단계는 시범을 보았습니다.`,
  stepsMissing: (missing) => `아직 ${format.integer(missing)}단계가 남아 있습니다.`,
  toMissing: '남은 단계로 가기',
  nextLesson: (title) => `다음 수업: ${title}`,
  allLessons: '수업 목록',
  again: '다시 하기',
  lessonUnknown: (id) => `${quoted(id)} 수업은 없습니다.`,
  lessonNotLoaded: '수업을 받지 못했습니다. 네트워크에서 응답이 없었습니다.',

  // the list
  room: '수업',
  roomHint:
    '뉴런 하나에서 합성곱 신경망까지, 짧은 수업 열 개입니다. 수업이 실험실을 열어 주고, 직접 해 보면 다음으로 넘어갑니다.',
  minutes: (count) => `${format.integer(count)}분`,
  notBegun: '시작 전',
  doneOf: (done, all) => `${format.integer(all)}단계 중 ${format.integer(done)}단계 완료`,
  finished: '완료',
  begin: '시작하기',
  goOn: '이어서 하기',
  challenges: '도전 과제',
  challengesHint:
    '목표를 이루었는지는 페이지가 확인합니다. 어떻게 이룰지는 여러분에게 달려 있습니다.',
  forget: '학습 기록 지우기',
  forgetSure: '수업과 도전 과제의 기록을 모두 지울까요? 되돌릴 수 없습니다.',
  forgetYes: '지우기',
  forgetNo: '그대로 두기',
  forgotten: '학습 기록을 지웠습니다.',
  kept: '학습 기록은 이 브라우저에만 남습니다.',

  // a teacher's link
  makeLink: '나만의 수업 만들기',
  makeLinkHint:
    '학생에게 보여 줄 모습으로 실험실을 꾸민 뒤 여기로 돌아와 과제를 적고, 만들어진 링크를 나누어 주세요.',
  makeFrom: '링크가 여는 화면',
  makeFromNow: (room) => `${room}, 지금 모습 그대로`,
  makeWords: '과제 설명',
  makeWordsLeft: (left) => `${format.integer(left)}자 더 쓸 수 있습니다`,
  makeGoals: '페이지가 확인할 목표',
  makeGoalsHint: '비워 둔 칸은 확인하지 않습니다. 목표가 없으면 학생이 스스로 다 했다고 알립니다.',
  goalLabel: {
    accuracy: '정확도 하한 (%)',
    loss: '손실 상한',
    neurons: '은닉 뉴런 수 상한',
    epochs: '에폭 수 상한',
    seconds: '학습 시간 상한 (초)',
    digit: '그려서 맞게 읽혀야 할 숫자',
  },
  goalWords: ({ what, value }) =>
    ({
      accuracy: `정확도 ${format.percent(value)} 이상`,
      loss: `손실 ${format.plain(value)} 이하`,
      neurons: `은닉 뉴런 ${format.integer(value)}개 이하`,
      epochs: `${format.integer(value)}에폭 안에`,
      seconds: `학습 시간 ${format.integer(value)}초 안에`,
      digit: `숫자 ${format.integer(value)} 그려서 맞게 읽히기`,
    })[what],
  goalIs: (goals) => `목표: ${goals.join(', ')}.`,
  goalRefused: (what, low, high, got) =>
    `${what}: ${low}부터 ${high} 사이의 수를 적어 주세요. 입력한 값은 ${quoted(got)}입니다.`,
  goalLimitsOnly:
    '뉴런, 에폭, 시간의 상한만으로는 아무것도 배우지 않아도 목표가 이루어집니다. 정확도, 손실, 숫자 가운데 하나를 함께 정해 주세요.',
  wordsMissing: '학생이 할 일을 적어 주세요. 설명이 없으면 과제가 되지 않습니다.',
  theLink: '링크',
  copy: '링크 복사',
  copied: '링크를 복사했습니다.',
  notCopied: '브라우저가 복사를 허용하지 않습니다. 링크를 선택해 직접 복사해 주세요.',
  tryLink: '학생의 화면으로 열기',
  taskCut: (most) =>
    `링크의 과제가 ${format.integer(most)}자보다 깁니다. 나머지는 보여 주지 않습니다.`,
  goalsRefused: (parts) =>
    `링크의 목표 가운데 ${parts.map(quoted).join(', ')} 부분은 쓸 수 없어 확인하지 않습니다.`,
  taskOver: '과제에서 요구한 것을 모두 해냈습니다.',
};
