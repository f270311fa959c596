// The tutorials and their systems in Korean. Ranges of accuracies were measured by a program that
// shares nothing with this one.
import type {
  systemAbout as enSystemAbout,
  systemName as enSystemName,
  tutorialName as enTutorialName,
} from './en-tutorial-systems.ts';

/** By the tutorial's number. */
export const tutorialName: typeof enTutorialName = {
  0: '나만의 신경망 만들기',
  1: '공부와 잠',
  2: '밑바닥부터 시작하는 딥러닝',
  3: 'XOR',
  4: 'NeuralNet',
};

export const systemName: typeof enSystemName = {
  'rashid-100': '784-100-10',
  'rashid-100-exact': '784-100-10',
  'rashid-100-slow-rate': '784-100-10, 학습률 0.1',
  'rashid-200': '784-200-10',
  'rashid-200-exact': '784-200-10',
  'rashid-200-slow-rate': '784-200-10, 학습률 0.1',
  'study-sleep': '학생 세 명, 2-3-1',
  'study-sleep-corrected': '학생 세 명, 2-3-1',
  'two-layer-relu': '2층, ReLU',
  'two-layer-sigmoid': '2층, 시그모이드',
  'three-layer-relu': '3층, ReLU',
  'three-layer-sigmoid': '3층, 시그모이드',
  'three-layer-sigmoid-xavier': '3층, 시그모이드, 맞춘 초깃값',
  'three-layer-relu-he': '3층, ReLU, He 초깃값',
  'simple-net': 'simpleNet, 2-3',
  'simple-net-bias': 'simpleNet, 편향 있음',
  xor: '은닉 뉴런 2개, 학습률 0.01',
  'xor-converging': '은닉 뉴런 2개, 학습률 0.5',
  'xor-four-hidden': '은닉 뉴런 4개',
  'xor-linear': '은닉층 없음',
  'xor-squared-error': '제곱 오차',
  'xor-adam': 'Adam',
  'neural-net': '784-32-10',
  'neural-net-corrected': '784-32-10',
  'neural-net-as-written-xavier': '784-32-10, Xavier 초깃값',
  'neural-net-xavier': '784-32-10, Xavier 초깃값',
  'neural-net-64': '784-64-10, Xavier 초깃값',
  'neural-net-slow-rate': '784-32-10, 학습률 0.01',
  'neural-net-slow-rate-xavier': '784-32-10, 학습률 0.01, Xavier',
  'neural-net-l2': '784-32-10, L2 벌점',
};

export const systemAbout: typeof enSystemAbout = {
  'rashid-100':
    '노드 3개짜리 층 셋이던 신경망을 키워 숫자를 읽힙니다. 은닉 뉴런의 오차는 출력 오차를 그대로 가중합한 것이고, 출력에서 시그모이드를 미분한 값이 빠져 있습니다. 정확한 기울기가 아닌데도 배웁니다. 다른 출발점들은 한 에폭 뒤 시험 숫자의 94.0~94.7%를 읽었습니다.',
  'rashid-100-exact':
    '같은 신경망을 정확한 기울기로 훈련합니다. 은닉 뉴런의 오차를 미분까지 곱한 출력 델타로 만듭니다. 첫 층의 걸음이 작아집니다.',
  'rashid-100-slow-rate':
    '학습률이 3분의 1입니다. 다른 출발점들은 한 에폭 뒤 시험 숫자의 94.7~95.1%를 읽었습니다. 0.3일 때보다 0.5%포인트 높습니다.',
  'rashid-200':
    '은닉 뉴런이 두 배입니다. 다른 출발점들은 한 에폭 뒤 시험 숫자의 94.4~95.3%를 읽었습니다.',
  'rashid-200-exact': '은닉 뉴런이 두 배이고, 기울기가 정확합니다.',
  'rashid-200-slow-rate':
    '은닉 뉴런은 두 배, 학습률은 3분의 1입니다. 넷 중 가장 좋습니다. 다른 출발점들은 한 에폭 뒤 시험 숫자의 95.6~95.7%를 읽었습니다.',
  'study-sleep':
    '공부 시간과 수면 시간을 넣으면 점수가 나옵니다. 시그모이드의 도함수를 두 번이나 엉뚱한 곳에서 구하는데도 배웁니다. 업데이트 6,000번까지는 그렇고, 그 뒤로 오차가 다시 커집니다.',
  'study-sleep-corrected':
    '출발점은 같고 두 도함수를 제자리에서 구합니다. 이제 업데이트는 제곱합 절반의 기울기를 따르고, 오차는 끝까지 줄어듭니다.',
  'two-layer-relu':
    '어파인, ReLU, 어파인, 소프트맥스: 한 번에 숫자 100개씩 10,000번 업데이트합니다. 튜토리얼에는 정확도만 있고 시드가 없어서, 다른 프로그램의 시드 8개에서 나온 값과 비교합니다.',
  'two-layer-sigmoid':
    '은닉층을 시그모이드로 바꾼 같은 신경망입니다. 시험 숫자의 정확도가 약 2.5%포인트 낮습니다.',
  'three-layer-relu':
    '뉴런 30개의 은닉층을 하나 더합니다. 훈련 숫자의 정확도는 0.979에서 0.985로 오르고, 시험 숫자의 정확도는 오르지 않습니다.',
  'three-layer-sigmoid':
    '시그모이드 두 층을 정규 난수의 0.01배에서 시작합니다. 첫 층에 닿는 기울기가 너무 작아 약 여덟 에폭 동안 아무 일도 일어나지 않습니다. 다른 출발점 8개는 시험 숫자의 86.3~88.5%에서 끝났습니다.',
  'three-layer-sigmoid-xavier':
    '같은 시그모이드에 가중치 초깃값의 크기를 1/√n으로 맞춥니다. n은 층의 입력 수입니다. 기다림이 사라집니다. 다른 출발점 3개는 시험 숫자의 94.6%에서 끝났습니다.',
  'three-layer-relu-he':
    'ReLU 세 층에 가중치 초깃값의 크기를 √(2/n)로 맞춥니다. 다른 프로그램은 시험 숫자의 97.2%를 읽었습니다.',
  'simple-net':
    '가중치 여섯 개의 행렬, 편향 없음, 소프트맥스. 튜토리얼은 두 수를 통과시킬 뿐이지만, 여기서는 점 세 무리를 가르는 법을 배웁니다. 편향이 없어서 경계선이 모두 (0, 0)을 지납니다.',
  'simple-net-bias':
    '같은 가중치 여섯 개에 편향 세 개를 더합니다. 경계선이 어디에든 설 수 있습니다.',
  xor: '점 네 개, 은닉 뉴런 두 개, 학습률 0.01. 업데이트 10,000번 뒤에는 출발점 100개 중 1개가, 200,000번 뒤에는 약 73개가 풉니다. 나머지는 지역 최솟값에 머뭅니다.',
  'xor-converging':
    '학습률은 50배, 업데이트는 20분의 1이고, 푸는 비율은 같습니다: 출발점 100개 중 74개. 학습률을 키우면 시간이 줄 뿐, 지역 최솟값에서 벗어나지는 못합니다.',
  'xor-four-hidden':
    '은닉 뉴런이 둘이 아니라 넷입니다. 출발점 100개 중 99개가 풉니다. 내려갈 길이 더 많습니다.',
  'xor-linear':
    '어파인 층과 시그모이드뿐입니다. 어떤 직선도 평면을 XOR대로 나누지 못합니다. 어디서나 0.5가 가장 나은 답이고, 손실은 ln 2 = 0.6931에서 멈춥니다.',
  'xor-squared-error':
    '튜토리얼은 제곱 오차를 쓸 수 없다고 합니다. 제곱 오차도 미분할 수 있고 XOR 문제를 풉니다. 업데이트 20,000번에 출발점 100개 중 76개가 풀며, 교차 엔트로피보다 늦습니다.',
  'xor-adam':
    'Adam으로 2,000번 업데이트합니다. 빠르지만 더 자주 갇힙니다. 출발점 100개 중 57개가 풉니다.',
  'neural-net':
    '적힌 대로입니다. 소프트맥스 앞의 출력에 ReLU가 있고, 검증 숫자로도 훈련합니다. 출력이 0 아래로 떨어진 클래스는 기울기를 받지 못해 되살아나지 못하기도 합니다. 다른 출발점 10개는 시험 숫자의 78.7~89.1%를 읽었습니다.',
  'neural-net-corrected':
    '출력에 ReLU가 없고, 검증 숫자는 보기만 합니다. 다른 출발점 10개는 시험 숫자의 79.3~90.4%를 읽었습니다. 학습률 0.05가 여기서는 커서 차이가 벌어집니다.',
  'neural-net-as-written-xavier':
    '적힌 대로이고, 가중치 초깃값의 크기는 √(2/(in + out))입니다. 다른 출발점 10개는 시험 숫자의 80.9~89.2%를 읽었습니다.',
  'neural-net-xavier':
    '고친 것이고, 가중치 초깃값의 크기는 √(2/(in + out))입니다. 이 신경망에서는 얻는 것이 없습니다. 다른 출발점 10개는 80.0~88.4%를 읽었습니다.',
  'neural-net-64': '글에 나오는 다른 구성입니다: 은닉 뉴런 64개, Xavier 초깃값, 고친 것.',
  'neural-net-slow-rate':
    '고친 것이고, 학습률은 5분의 1, 50에폭입니다. 다른 출발점 5개는 시험 숫자의 90.0~92.1%, 훈련 숫자의 100%를 읽었습니다. 튜토리얼이 말하는 97%는 훈련에 쓴 숫자에서 잰 값입니다.',
  'neural-net-slow-rate-xavier':
    '같은 설정에 Xavier 초깃값을 씁니다. 다른 출발점 5개는 시험 숫자의 89.7~92.4%를 읽었습니다.',
  'neural-net-l2':
    '튜토리얼이 저장만 하고 쓰지 않는 벌점 0.01을 씁니다. 큰 가중치는 스텝마다 당겨져 작아집니다.',
};
