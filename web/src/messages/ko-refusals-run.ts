// What a run, a race, a snapshot and the looks into them are refused for, in Korean.
import type { Pair } from './refusal-patterns.ts';

export const runRefusals: readonly Pair[] = [
  // the settings of a run
  [
    'the learning rate is {rate}: expected more than 0 and at most 1000',
    '학습률: {rate}. 0보다 크고 1000 이하여야 합니다.',
  ],
  [
    'the batch has {n} samples: expected 1 to {most}',
    '배치의 샘플이 {n}개입니다. 1개에서 {most}개까지여야 합니다.',
  ],
  [
    'a batch of {n} samples has {numbers} numbers behind one layer: expected at most {most}',
    '샘플 {n}개의 배치는 한 층 뒤에 숫자가 {numbers}개입니다. 많아도 {most}개여야 합니다.',
  ],
  [
    'the last affine layer has {n} units: expected {expected}, one for each output that the {data} data ask for',
    '마지막 완전 연결층의 뉴런이 {n}개입니다. {data} 데이터의 출력마다 하나씩 {expected}개여야 합니다.',
  ],
  [
    'softmax_cross_entropy compares at least 2 outputs, this network has {n}: expected binary_cross_entropy or a squared error',
    '교차 엔트로피(softmax_cross_entropy)는 출력 2개 이상을 견주는데, 이 신경망의 출력은 {n}개입니다. binary_cross_entropy나 제곱 오차여야 합니다.',
  ],
  [
    'the decay of the learning rate is {decay}: expected more than 0 and at most 1',
    '학습률 감쇠: {decay}. 0보다 크고 1 이하여야 합니다.',
  ],
  [
    'the {name} penalty is {value}: expected 0 to 100',
    '{name} 규제: {value}. 0에서 100까지여야 합니다.',
  ],
  [
    'the run is to stop at {value}: expected more than 0, or 0 for never',
    '학습을 멈출 값: {value}. 0보다 커야 하고, 멈추지 않으려면 0입니다.',
  ],
  [
    'a part of {n} digits was asked for: expected 10 to 60000, or 0 for all',
    '숫자 {n}개만 쓰려고 했습니다. 10개에서 60000개까지, 전부는 0입니다.',
  ],
  [
    'pictures are to be moved by up to {n} pixels: expected 0 to {most}, since only a run on all digits moves them',
    '그림을 {n}픽셀까지 옮기려고 했습니다. 모든 숫자로 학습할 때만 옮기므로 0에서 {most}까지여야 합니다.',
  ],
  [
    'pictures are to be moved by up to {n} pixels: expected 0 to {most}',
    '그림을 {n}픽셀까지 옮기려고 했습니다. 0에서 {most}까지여야 합니다.',
  ],
  [
    'the targets are {off} and {on}: expected finite numbers',
    '목표값: {off}, {on}. 유한한 수여야 합니다.',
  ],
  [
    'skipped draws are {n}: expected 0 to 1000000',
    '건너뛸 난수: {n}개. 0개에서 1000000개까지여야 합니다.',
  ],
  [
    'the test curve has a point every {n} updates: expected at least 1, or 0 for a usual spacing',
    '시험 곡선의 간격: {n}스텝. 1 이상이어야 하고, 보통 간격은 0입니다.',
  ],
  [
    'the record to replay has {n} samples from epoch {epoch} on: expected at least 1, in rising order of epochs',
    '되풀이할 기록에는 에폭 {epoch}부터 샘플이 {n}개입니다. 1개 이상이고 에폭이 차례대로여야 합니다.',
  ],
  [
    'the run asks for the mistake {mistake}: expected none in a network by the book',
    '실수 {mistake}: 이 신경망에는 실수를 넣을 수 없습니다.',
  ],
  [
    'the seed is {seed}: expected a whole number from 0 to 4294967295',
    '시드: {seed}. 0에서 4294967295까지의 정수여야 합니다.',
  ],

  // where it is
  [
    'the run is in an epoch of {n} samples: expected at least as many here, got {here}',
    '학습이 샘플 {n}개의 에폭 안에 있습니다. 그만큼은 있어야 하는데 {here}개뿐입니다.',
  ],
  [
    'the run has made {iteration} iterations in {epoch} epochs, of {size} samples now and {seen} over all: expected 0 or more of each',
    '학습한 것이 {iteration}스텝, {epoch}에폭, 지금 샘플 {size}개, 모두 {seen}개라고 합니다. 모두 0 이상이어야 합니다.',
  ],
  [
    'the run stands at sample {n} of an epoch: expected 0 to {most}',
    '학습이 에폭의 {n}번째 샘플에 있다고 합니다. 0에서 {most}까지여야 합니다.',
  ],
  [
    'there is no run yet: expected start() first',
    '아직 학습이 없습니다. 먼저 start()가 필요합니다.',
  ],
  [
    'there is no race yet: expected begin() first',
    '아직 경주가 없습니다. 먼저 begin()이 필요합니다.',
  ],
  [
    'there is no map of seeds: expected beginSeedMap() first',
    '시드 지도가 없습니다. 먼저 beginSeedMap()이 필요합니다.',
  ],
  ['there is no racer {n}: expected 0 or 1', '{n}번 선수는 없습니다. 0이나 1이어야 합니다.'],
  [
    'this run reads points: expected a run that reads digits',
    '이 학습은 점을 봅니다. 손글씨를 읽는 학습이어야 합니다.',
  ],
  [
    'this run reads digits: expected a run that reads points',
    '이 학습은 손글씨를 읽습니다. 점을 보는 학습이어야 합니다.',
  ],
  [
    'this race is about digits: expected points in the plane',
    '이 경주는 손글씨 경주입니다. 평면의 점이어야 합니다.',
  ],
  [
    'the two runs of a race differ in {what}, {a} and {b}: expected the same for both',
    '경주하는 두 학습이 다릅니다. {what}: {a}, {b}. 같아야 합니다.',
  ],
  [
    'the two runs of a race differ in {what}: expected the same for both',
    '경주하는 두 학습이 다릅니다. {what}: 같아야 합니다.',
  ],
  [
    'the run is to go on with other data: expected those that it has learned from so far',
    '다른 데이터로 이어 가려고 했습니다. 지금까지 배운 데이터여야 합니다.',
  ],
  [
    'the run is to go on in another network: expected the same layers, dropout aside',
    '다른 신경망으로 이어 가려고 했습니다. 드롭아웃 말고는 층이 같아야 합니다.',
  ],

  // what is looked at
  [
    'the run has diverged and makes no update: expected one whose loss is a number',
    '학습이 발산해서 갱신하지 않습니다. 손실이 숫자인 학습이어야 합니다.',
  ],
  [
    'the run has been ended by its rule {rule} and makes no update: expected one that goes on',
    '정지 규칙({rule})으로 끝난 학습이라 갱신하지 않습니다. 이어지는 학습이어야 합니다.',
  ],
  [
    'the loss of the next batch is not a number: expected one that an update can make smaller',
    '다음 배치의 손실이 숫자가 아닙니다. 갱신으로 줄일 수 있는 손실이어야 합니다.',
  ],
  [
    'the digits of the next epoch are not here yet: expected all that it draws from',
    '다음 에폭의 숫자가 아직 다 오지 않았습니다. 모두 있어야 합니다.',
  ],
  [
    'the picture has {n} bytes: expected 784, one for each of 28 x 28 pixels',
    '그림이 {n}바이트입니다. 28 x 28 픽셀마다 하나씩 784바이트여야 합니다.',
  ],
  [
    'training samples {first} to {last} were asked for: expected them within the {n} that are here',
    '훈련 샘플 {first}번에서 {last}번까지 찾았습니다. 여기 있는 {n}개 안이어야 합니다.',
  ],
  [
    'test digits {first} to {last} were asked for: expected them within the {n} that are here',
    '시험 숫자 {first}번에서 {last}번까지 찾았습니다. 여기 있는 {n}개 안이어야 합니다.',
  ],
  [
    'expected test digits within the {n} that are here, got {count} from {first}',
    '시험 숫자는 여기 있는 {n}개 안이어야 합니다. 찾은 것: {first}번부터 {count}개.',
  ],
  [
    'expected an affine layer from 0 to {most}, got {layer}',
    '완전 연결층은 0에서 {most}까지입니다. 받은 것: {layer}.',
  ],
  [
    'the boundary picture has {n} points along a side: expected 2 to 400',
    '경계 그림의 한 변이 점 {n}개입니다. 2개에서 400개까지여야 합니다.',
  ],
  ['the weight is {value}: expected -1e6 to 1e6', '가중치: {value}. -1e6에서 1e6까지여야 합니다.'],
  ['the shift in pixels is {n}: expected a whole number', '옮길 픽셀: {n}. 정수여야 합니다.'],
  [
    'a map of {n} seeds was asked for: expected 1 to 1000',
    '시드 {n}개의 지도를 찾았습니다. 1개에서 1000개까지여야 합니다.',
  ],
  [
    "the map's last seed is beyond 4294967295: expected none above",
    '지도의 마지막 시드가 4294967295보다 큽니다. 넘지 않아야 합니다.',
  ],
  [
    'each seed has {n} updates: expected 1 to 1000000',
    '시드마다 {n}스텝입니다. 1에서 1000000까지여야 합니다.',
  ],
  [
    'a seed is solved below a loss of {loss}: expected more than 0',
    '풀렸다고 볼 손실: {loss}. 0보다 커야 합니다.',
  ],
];
