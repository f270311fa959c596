// The page's frame in Korean.
import type { ShellMessages } from './shell.ts';

const themeName = { system: '시스템 설정대로', light: '밝게', dark: '어둡게' };

export const koShell: ShellMessages = {
  wholePage: (room) => `Glassbox에서 ${room} 열기`,
  lessonNotLoaded: '수업을 가져오지 못했습니다. 네트워크에서 답이 오지 않았습니다.',

  // the tools
  theme: (choice) => `화면 테마: ${themeName[choice]}`,
  projector: '프로젝터 보기',
  makeLesson: '지금 화면으로 수업 링크 만들기',
  print: '보고서 인쇄',
  keys: '단축키',
  close: '닫기',

  // the report
  settings: '설정',
  measured: '측정값',
  metric: {
    'test-accuracy': '시험 정확도',
    'train-accuracy': '훈련 정확도',
    'train-loss': '훈련 손실',
    epoch: '에폭',
    iteration: '스텝',
    parameters: '가중치와 편향',
    'images-per-second': '초당 표본 수',
  },

  // the keys
  lettersOn: '글자, 숫자, 스페이스 키를 아래 단축키로 사용',
  everywhere: '모든 곳',
  shortcut: {
    run: '시작 또는 일시정지 (다른 조작 요소에 초점이 없을 때)',
    step: '한 스텝',
    reset: '처음부터',
    epoch: '에폭 끝까지 학습',
    draw: '그림판 또는 점이 있는 평면으로 이동',
    projector: '프로젝터 보기 켜고 끄기',
    theme: '다음 테마: 시스템 설정대로, 밝게, 어둡게',
    language: '다른 언어로 바꾸기',
    keys: '이 목록',
  },
  rooms: (names) => `실험실 이동: ${names}`,
  escape: '프로젝터 보기 끝내기, 카드나 이 목록 닫기',
  places: [
    {
      name: '그림판',
      keys: [
        ['← → ↑ ↓', '펜 옮기기'],
        ['Space Enter', '펜을 대거나 떼기'],
        ['Delete Esc', '그림판 지우기'],
      ],
    },
    {
      name: '점이 있는 평면',
      keys: [
        ['← → ↑ ↓', '커서 옮기기, Shift와 함께 누르면 더 멀리'],
        ['Enter Space', '점 찍기'],
        ['Delete', '지우기'],
      ],
    },
    {
      name: '신경망 그림',
      keys: [
        ['← → ↑ ↓', '뉴런 사이를 이동'],
        ['Enter', '뉴런 열기'],
        ['Esc', '카드 닫기'],
      ],
    },
    {
      name: '곡선, 타임머신, 슬라이더',
      keys: [
        ['← →', '한 점 앞뒤로'],
        ['PageUp PageDown', '더 멀리'],
        ['Home End', '처음으로, 끝으로'],
      ],
    },
    {
      name: '혼동 행렬, 시작점 지도, 계산 그래프',
      keys: [
        ['← → ↑ ↓', '칸 사이를 이동, 그래프에서는 한 단계씩'],
        ['Enter', '초점이 있는 것을 열기'],
      ],
    },
  ],
};
