// The boundary lab's data in Korean: what there is, points of one's own, tables.
import type { enBoundaryData } from './en-boundary-data.ts';
import * as format from './format.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

/** Columns of a table as a sentence names them. */
const column = { x1: 'x₁', x2: 'x₂', target: '배울 숫자' } as const;

export const koBoundaryData: typeof enBoundaryData = {
  data: '데이터',
  dataGroup: { binary: '두 클래스', regression: '배울 숫자', own: '내 데이터' },
  dataName: {
    xor_points: '점 네 개',
    xor_clusters: '군집',
    xor: 'XOR',
    circle: '원',
    gauss: '두 구름',
    spiral: '나선',
    moons: '반달',
    checkerboard: '바둑판',
    regress_plane: '비탈',
    regress_gauss: '언덕',
    own: '내 점',
  },
  dataHint: {
    xor_points: '입력 두 개에 답 하나: 두 입력이 서로 다릅니까?',
    xor_clusters:
      '네 모서리를 둘러싼 구름입니다. 그 가장자리에서는 어떤 신경망도 모든 점을 맞힐 수 없습니다.',
    xor: '두 부호가 같습니까?',
    circle: '고리 안에 원판이 있습니다.',
    gauss: '잡음이 섞어 놓기 전에는 직선 하나로 나눌 수 있는 두 구름입니다.',
    spiral: '서로를 감는 두 팔입니다. 이 가운데 가장 어렵습니다.',
    moons: '서로 맞물린 반달 두 개입니다.',
    checkerboard: '두 클래스의 네모가 번갈아 놓였습니다.',
    regress_plane: '답이 x₁ + x₂에 따라 커집니다.',
    regress_gauss: '언덕 세 개와 웅덩이 세 개입니다.',
    own: '평면에 점을 찍거나 표를 붙여 넣으세요.',
  },
  pointCounts: (train: number, test: number) =>
    test === 0
      ? `훈련용 점 ${format.integer(train)}개.`
      : `훈련용 점 ${format.integer(train)}개, 시험용 점 ${format.integer(test)}개.`,
  noise: '잡음',
  trainShare: '훈련 비율',
  pointCount: '점 수',
  dataSeed: '데이터 시드',
  newPoints: '새 점',
  countRefused: (text: string) =>
    `점 수: 4부터 5,000까지의 정수가 필요합니다. 입력한 값은 ${quoted(text)}입니다.`,

  // own points
  paintClass: '찍을 클래스',
  className: (label: number) => `클래스 ${label}`,
  paintValue: '찍을 값',
  kindOfPoints: '점에 담을 값',
  carriesClass: '클래스',
  carriesNumber: '숫자',
  eraser: '지우개',
  undo: '되돌림',
  clearPoints: '지우기',
  ownCount: (count: number, most: number) =>
    `점 ${format.integer(count)}개: 링크에는 ${format.integer(most)}개까지 들어갑니다.`,
  ownFull: (most: number) => `점은 ${format.integer(most)}개까지입니다. 더는 들어가지 않습니다.`,
  ownMissing: {
    points: (least: number, count: number) =>
      `학습하려면 점이 ${least}개 이상 필요한데 ${count}개뿐입니다. 평면에 점을 찍으세요.`,
    classes: '두 클래스 이상의 점이 필요한데 한 클래스뿐입니다. 다른 클래스를 골라 찍으세요.',
  },
  pasteTable: '표 붙여 넣기, 끌어 놓기',
  tableHelp: '한 줄에 점 하나: x₁, x₂, 그리고 클래스나 숫자. 파일은 이 화면에 끌어 놓아도 됩니다.',
  tableText: '표',
  useTable: '이 점들 쓰기',
  chooseFile: '파일 고르기',
  tableTaken: (count: number, names: readonly string[]) =>
    names.length === 0
      ? `숫자가 하나씩 달린 점 ${format.integer(count)}개.`
      : `점 ${format.integer(count)}개. ${names.map((name, i) => `클래스 ${i}: ${quoted(name)}.`).join(' ')}`,
  tableScaled: (name: 'x1' | 'x2' | 'target', low: number, high: number) =>
    `${column[name]}의 범위를 [${format.plain(low)}, ${format.plain(high)}]에서 ${name === 'target' ? '[−1, 1]로' : '[−6, 6]으로'} 바꿨습니다.`,
  tableKept: '점은 이전 그대로입니다.',
  fileUnread: (name: string) => `${quoted(name)} 파일을 읽지 못했습니다.`,
  tableRefused: (refusal) => {
    const line = `${format.integer(refusal.line ?? 0)}번째 줄`;
    const text = quoted(refusal.text ?? '');
    switch (refusal.kind) {
      case 'size':
        return `표는 ${format.integer(refusal.most)}자까지입니다. 받은 표는 ${format.integer(refusal.letters ?? 0)}자입니다.`;
      case 'columns':
        return `${line}은 열이 ${refusal.count}개입니다. x₁, x₂, 클래스 3개가 필요합니다.`;
      case 'number':
        return `${line}: ${column[refusal.column]} 자리에 숫자가 필요합니다. 적힌 값은 ${text}입니다.`;
      case 'empty':
        return `${line}: 마지막 열에 클래스나 숫자가 필요한데 비어 있습니다.`;
      case 'quotes':
        return `${line}: 닫는 따옴표가 필요한데 없습니다.`;
      case 'classes':
        return `${line}: 클래스는 ${refusal.most}개까지입니다. 하나 더 나온 클래스는 ${text}입니다.`;
      case 'one-class':
        return `클래스가 두 개 이상 필요한데 ${text} 하나뿐입니다.`;
      case 'few':
        return `점이 ${refusal.least}개 이상 필요한데 ${refusal.count}개뿐입니다.`;
      case 'many':
        return `점은 ${format.integer(refusal.most)}개까지입니다. 받은 점은 ${format.integer(refusal.count ?? 0)}개입니다.`;
    }
  },
};
