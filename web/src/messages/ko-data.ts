// 내 데이터 방의 말: 파일, 그리고 표에서 무엇을 배우는지.
import type { enData } from './en-data.ts';
import * as format from './format.ts';

const quote = (name: string) => `“${name}”`;

export const koData: typeof enData = {
  // the head
  dataTitle: '내 표를 여기서 학습합니다.',
  dataIntro:
    'CSV 파일을 열면 신경망이 한 열을 나머지 열에서 배웁니다. 클래스도 되고 수도 됩니다. 아무것도 보내지 않습니다. 파일은 이 페이지가 읽고, 이 기기에만 남습니다.',

  // files
  chooseFile: '파일 고르기',
  chooseHint:
    'CSV나 TSV, gzip으로 압축한 것도 됩니다. 머리글은 있어도 없어도 됩니다. 페이지 어디에나 끌어다 놓을 수 있습니다. IDX 형식의 그림 파일은 손글씨 실험실에서 씁니다.',
  chooseAgain: '다른 파일',
  pasteTitle: '표 붙여 넣기',
  pasteLabel: '한 줄에 한 행',
  pasteUse: '이 표 쓰기',
  pastedName: '붙여 넣은 표',
  examples: '여기서 만든 표',
  example: {
    study: '공부와 잠',
    xor: '둘 중 하나',
    plants: '식물',
    bikes: '빌려 간 자전거',
  },
  exampleHint: '이 페이지가 식으로 만든 표입니다. 실제로 있는 식물이 아닙니다.',
  reading: (name, share) => `${name}: ${format.share(share)} 읽었습니다.`,
  readingBar: '파일을 읽는 중',
  cancel: '취소',
  cancelled: '읽기를 취소했습니다.',
  cancelledKept: '파일에서 가져온 것이 없습니다.',
  notTaken: (name) => `${name}: 쓸 수 없습니다.`,
  keptBefore: '앞에 있던 것은 그대로 있습니다.',
  toDigits: '손글씨 실험실 열기',
  kindFound: {
    idx: 'IDX 형식의 그림이나 라벨 파일입니다.',
    model: '학습된 신경망입니다.',
    image: '그림 파일입니다.',
    spreadsheet: '스프레드시트나 압축 파일입니다.',
  },
  kindNext: {
    idx: '그림과 라벨은 두 파일이며 손글씨 실험실에서 학습합니다. 그곳의 “내 숫자”에서 여십시오.',
    model: '손글씨 실험실이나 결정 경계 실험실의 “내 모델” 칸에서 여십시오.',
    image: '손글씨 실험실의 그리는 판에 끌어다 놓으면 신경망이 읽습니다.',
    spreadsheet: '만든 프로그램에서 CSV로 저장한 뒤 그 파일을 여기서 여십시오.',
  },
  linkWants: '이 링크의 표는 링크에 들어 있지 않습니다.',
  linkColumns: (names) =>
    `열이 ${format.list(names.map(quote))}인 파일이 필요합니다. 링크에는 설정만 있습니다. 여기서 파일을 여십시오.`,
  linkColumnCount: (count) =>
    `열이 ${format.integer(count)}개인 파일이 필요합니다. 링크에는 설정만 있습니다. 여기서 파일을 여십시오.`,
  linkNoExample: (name) => `링크가 찾는 보기 표 ${quote(name)}은(는) 없습니다.`,
  linkOther: '링크의 설정은 열이 다른 표에 관한 것입니다.',
  linkOtherText: '이 표는 짐작한 설정으로 시작합니다.',

  keptTable: (name, when) => `${when}의 ${name} 표가 이 기기에 남아 있습니다.`,
  keptTableText:
    '이 브라우저에만 있습니다. 함께 남은 학습이 있으면 표를 연 뒤에 이어 갈 수 있습니다.',
  keptTableOpen: '표 열기',

  // the table
  tableTitle: '표',
  tableSize: (name, rows, columns) =>
    `${name}: ${format.integer(rows)}행, ${format.integer(columns)}열`,
  tableHint: '짐작한 것은 바꿀 수 있습니다. 바꾸면 학습을 새로 시작합니다.',
  firstRow: '첫 행',
  firstRowIs: { header: '열 이름', data: '데이터' },
  separator: '구분 문자',
  separatorName: {
    ',': '쉼표',
    ';': '세미콜론',
    '\t': '탭',
    '|': '세로줄',
    ' ': '빈칸',
  },
  encodingNote: (encoding) => `${encoding} 문자로 읽었습니다.`,
  label: '배울 열',
  task: '배우는 것',
  taskName: { classes: '클래스', regression: '수' },
  scaling: '수는',
  scalingName: {
    none: '그대로',
    maximum: '가장 큰 값으로 나눔',
    range: '0에서 1로',
    'z-score': '표준화 (평균 0, 편차 1)',
    pixels: '255로 나눔',
    'pixels-offset': '0.01 + 0.99 x / 255',
  },
  share: '학습에 쓰는 행',
  shareRows: (share) => `전체의 ${format.share(share)}`,
  splitSeed: '나누는 시드',
  splitSeedRefused: (text) =>
    `나누는 시드는 0에서 4,294,967,295까지의 정수여야 합니다. 받은 것: “${text}”.`,
  columnUse: (name) => `열 ${name}`,
  useName: { number: '수', category: '범주', 'left-out': '뺌', label: '배움' },
  rowHead: '행',
  tableRegion: '표의 첫 행들',
  moreColumns: (count) =>
    `여기 보이지 않는 열이 ${format.integer(count)}개 더 있습니다. 신경망은 그 열을 짐작한 대로 봅니다.`,
  classNames: '클래스 이름',
  className: (raw) => `클래스 ${raw}`,

  // what the network sees
  seesTitle: '신경망이 보는 것',
  sees: (features, classes) =>
    classes > 0
      ? `입력 ${format.integer(features)}개, 클래스 ${format.integer(classes)}개.`
      : `입력 ${format.integer(features)}개, 배울 수 하나.`,
  seesRows: (train, test) =>
    test > 0
      ? `${format.integer(train)}행으로 학습하고 ${format.integer(test)}행으로 시험합니다.`
      : `${format.integer(train)}행으로 학습하고, 시험할 행은 없습니다.`,
  seesFit: '척도는 학습하는 행에서만 정하고 모든 행에 씁니다.',
  seesLeftOut: (count) => `칸이 비었거나 열에 맞지 않아서 ${format.integer(count)}행을 뺐습니다.`,
  seesConstant: (names) => `학습하는 행에서 값이 모두 같아 쓸모가 없는 열: ${format.list(names)}.`,
  seesUnused: (names) => `뺀 열: ${format.list(names)}.`,
  seesTable: '신경망이 보는 대로의 첫 학습 행들',
  cannotTrain: '이대로는 학습할 수 없습니다.',

  // other rooms
  isDigits: (count) => `28 × 28 픽셀과 라벨로 된 ${format.integer(count)}행: 숫자 그림입니다.`,
  isDigitsText:
    '손글씨 실험실은 뉴런마다 무엇을 찾는지 보여 주고, 그린 것을 읽습니다. 이 행들은 이 기기를 떠나지 않고 그곳으로 갑니다.',
  learnDigits: '손글씨 실험실에서 학습',
  isPlane: (count, of) =>
    count < of
      ? `수로 된 두 열은 평면입니다. ${format.integer(of)}행 가운데 첫 ${format.integer(count)}행을 점으로 볼 수 있습니다.`
      : '수로 된 두 열은 평면입니다. 행을 점으로 볼 수 있습니다.',
  showPlane: '결정 경계 실험실에서 보기',
};
