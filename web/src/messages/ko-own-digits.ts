// What is said about pictures of one's own in the digits lab, in Korean.
import { html } from 'lit';
import type { enOwnDigits } from './en-own-digits.ts';
import * as format from './format.ts';

export const koOwnDigits: typeof enOwnDigits = {
  title: '내 그림',
  hint: '28 × 28 그림과 라벨이 담긴 IDX 파일입니다. MNIST, Fashion-MNIST, EMNIST의 파일처럼 gzip으로 압축되어 있어도 됩니다. 파일은 이 기기를 떠나지 않습니다.',
  choose: '파일 고르기',
  drop: '또는 여기에 놓으세요: 그림과 라벨, 시험용 파일은 있어도 없어도 됩니다',
  reading: (share) => `파일을 읽고 있습니다: ${format.share(share)}.`,
  making: '그림의 순서를 정하고 있습니다.',
  progress: '파일을 읽은 비율',
  cancel: '취소',
  cancelled: '읽기를 멈췄습니다. 바뀐 것은 없습니다.',
  refused: '이 파일들은 쓸 수 없습니다.',
  refusedKept: (reason) => `${format.sentence(reason)} 바뀐 것은 없습니다.`,

  // what was found
  found: (name, count, classes) =>
    `${name}: 클래스 ${format.integer(classes)}개, 그림 ${format.integer(count)}장.`,
  foundTest: (train, test) =>
    `파일에 나뉜 대로 훈련에 ${format.integer(train)}장, 시험에 ${format.integer(test)}장을 씁니다.`,
  split: (train, test) =>
    `시험용 파일이 없어 훈련에 ${format.integer(train)}장, 시험에 ${format.integer(test)}장으로 나눕니다.`,
  turn: '그림 돌리기(EMNIST의 그림은 옆으로 누워 있습니다)',
  testShare: '시험에 쓰는 비율',
  seed: '순서의 시드',
  seedRefused: (text) =>
    `시드: 0에서 4,294,967,295까지의 정수여야 합니다. 받은 것: “${text.slice(0, 40)}”.`,
  names: '클래스의 이름',
  nameOf: (label) => `라벨 ${format.integer(label)}의 이름`,
  firstOf: (label) => `라벨 ${format.integer(label)}의 첫 그림`,
  nameRefused: (most) => `이름은 1자에서 ${format.integer(most)}자까지입니다.`,
  offered: '가져올 이름',
  offeredName: {
    labels: '라벨 그대로',
    digits: '숫자',
    letters: '알파벳',
    fashion: 'Fashion-MNIST',
    balanced: 'EMNIST balanced',
    byclass: '숫자와 알파벳',
  },
  useThese: '이 그림으로 훈련',
  discard: '버리기',

  // what is there
  here: (name, train, test, classes) =>
    `${name}: 훈련용 ${format.integer(train)}장, 시험용 ${format.integer(test)}장, 클래스 ${format.integer(classes)}개가 있습니다.`,
  inUse: '신경망이 이 그림으로 배웁니다.',
  notInUse: '신경망이 MNIST로 배웁니다.',
  toMnist: 'MNIST로 돌아가기',
  forget: '지우기',
  formula: 'x = 획 / 255',

  // what is missing
  missing: '이 실행에 쓰인 그림이 이 기기에 없습니다.',
  missingText: (classes) =>
    `만든 사람의 그림을 ${format.integer(classes)}개 클래스로 배우는데, 링크에는 그림이 들어 있지 않습니다. 파일을 고르거나 MNIST로 훈련하세요.`,
  otherClasses: (wanted, here) =>
    `${format.integer(wanted)}개 클래스를 배우는데, 여기 있는 그림의 클래스는 ${format.integer(here)}개입니다. 이 그림으로 훈련하거나, 다른 파일을 고르거나, MNIST로 훈련하세요.`,

  // the lab
  answers: '신경망의 대답',
  probabilities: (count) => `확률 ${format.integer(count)}개`,
  likeliest: (shown, count) =>
    `${format.integer(count)}개 중 가능성이 높은 ${format.integer(shown)}개`,
  nothingDrawn: '그리거나 그림 파일을 놓으면 대답합니다.',
  unseen: (classes) =>
    html`이 신경망은 아직 아무것도 보지 못했습니다. <b>${format.integer(classes)}번에 1번</b> 맞힙니다.`,
  begun: (images) =>
    html`이 신경망은 지금까지 그림 <b>${format.integer(images)}</b>장을 보았습니다.`,
  reads: (milliseconds, accuracy) =>
    html`<b>${format.seconds(milliseconds)}초</b> 만에 이 신경망은 처음 보는 그림의 <b>${format.percent(accuracy)}</b>를 알아봅니다.`,

  // a picture on the pad
  padPictures: '그림 파일을 여기에 놓거나 붙여 넣을 수 있습니다. 그림은 이 기기를 떠나지 않습니다.',
  padChoose: '그림 고르기',
  padRefused: '그림으로 읽을 수 없습니다.',
};
