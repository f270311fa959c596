// What data, drawings and snapshots are refused for, in Korean.
import type { Pair } from './refusal-patterns.ts';

export const dataRefusals: readonly Pair[] = [
  // points in the plane
  [
    'own points have {n} coordinates: expected two for each of {targets} targets',
    '직접 만든 점의 좌표가 {n}개입니다. 목표값 {targets}개마다 둘씩이어야 합니다.',
  ],
  [
    'there are {n} own points: expected 1 to {most}',
    '직접 만든 점이 {n}개입니다. 1개에서 {most}개까지여야 합니다.',
  ],
  [
    'own points have {n} classes: expected 2 to 10, or 0 for a regression',
    '직접 만든 점의 클래스가 {n}개입니다. 2개에서 10개까지, 회귀라면 0이어야 합니다.',
  ],
  [
    'an own point has a coordinate of {x}: expected -1000 to 1000',
    '직접 만든 점의 좌표: {x}. -1000에서 1000까지여야 합니다.',
  ],
  [
    'an own point has the target {target}: expected -1e6 to 1e6',
    '직접 만든 점의 목표값: {target}. -1e6에서 1e6까지여야 합니다.',
  ],
  [
    'an own point is of class {n}: expected a whole number from 0 to {most}',
    '직접 만든 점의 클래스: {n}. 0에서 {most}까지의 정수여야 합니다.',
  ],
  [
    'the network sees no feature of a point: expected at least 1',
    '신경망이 보는 점의 특징이 없습니다. 하나는 있어야 합니다.',
  ],
  [
    'the feature {name} is there twice: expected each at most once',
    '이름이 {name}인 특징이 두 번 있습니다. 저마다 한 번까지입니다.',
  ],
  [
    'the share of the points that is trained on is {share}: expected more than 0 and at most 1',
    '훈련에 쓰는 점의 비율: {share}. 0보다 크고 1 이하여야 합니다.',
  ],
  [
    'there are {n} points: expected 4 to {most}',
    '점이 {n}개입니다. 4개에서 {most}개까지여야 합니다.',
  ],
  [
    'the noise of the points is {noise}: expected 0 to 1',
    '점의 잡음: {noise}. 0에서 1까지여야 합니다.',
  ],
  [
    'points: expected 2 coordinates per point, got {n}',
    '점마다 좌표가 2개여야 합니다. 받은 것: {n}개.',
  ],
  [
    'points: expected as many labels as points, got {points} points and {labels} labels',
    '점과 정답의 수가 같아야 합니다. 받은 점 {points}개, 정답 {labels}개.',
  ],
  [
    'points: expected finite coordinates, got others at position {n} (counted from 0)',
    '점의 좌표는 유한해야 합니다. 0부터 세어 {n}번째가 그렇지 않습니다.',
  ],
  [
    'points: expected labels 0 or 1, got {label} at position {n} (counted from 0)',
    '점의 정답은 0이나 1이어야 합니다. 0부터 세어 {n}번째: {label}.',
  ],
  [
    '{what}: expected 1 to {most} points per cluster, got {n}',
    '{what}: 무리마다 점은 1개에서 {most}개까지여야 합니다. 받은 것: {n}개.',
  ],
  [
    '{what}: expected noise from 0 to {most}, got {noise}',
    '{what}: 잡음은 0에서 {most}까지여야 합니다. 받은 것: {noise}.',
  ],
  [
    'study and sleep: expected 2 rows of hours, got {n}',
    '공부와 잠: 시간은 2줄이어야 합니다. 받은 것: {n}줄.',
  ],
  [
    'the largest number of a row is {n}: expected more than 0, to divide by',
    '한 줄에서 가장 큰 수: {n}. 나누려면 0보다 커야 합니다.',
  ],
  [
    'the table has {n} samples: expected as many targets, got {values} values and {labels} labels',
    '표의 샘플이 {n}개입니다. 목표값도 그만큼이어야 합니다. 받은 값 {values}개, 정답 {labels}개.',
  ],
  [
    'the shares of a split are {train} and {validation}: expected 0 or more of each, and at most 1 together',
    '나누는 비율: {train}, {validation}. 저마다 0 이상이고 더해서 1 이하여야 합니다.',
  ],
  [
    'there are no {kind} data here: expected plane, table, xor_points or xor_clusters',
    '{kind} 데이터는 여기에 없습니다. plane, table, xor_points, xor_clusters 가운데 하나여야 합니다.',
  ],
  [
    'there are no {kind} data of this kind here: expected all digits',
    '이런 {kind} 데이터는 여기에 없습니다. 모든 숫자여야 합니다.',
  ],
  [
    'a regression was to learn with {loss}, which tells classes apart: expected mean_squared_error or another loss of differences',
    '{loss} 손실은 클래스를 가르는 것이라 회귀에 쓸 수 없습니다. mean_squared_error처럼 차이를 재는 손실이어야 합니다.',
  ],

  // digits and drawings
  [
    'drawing: expected sides from 1 to {most}, got {size}',
    '그림의 변은 1에서 {most}까지여야 합니다. 받은 것: {size}.',
  ],
  [
    'drawing: expected {expected} bytes for {size}, got {n}',
    '{size} 그림은 {expected}바이트여야 합니다. 받은 것: {n}바이트.',
  ],
  [
    'the images have {size} pixels: expected 28 x 28',
    '숫자 그림이 {size}픽셀입니다. 28 x 28이어야 합니다.',
  ],
  [
    'digits: expected as many labels as images, got {images} images and {labels} labels',
    '숫자와 정답의 수가 같아야 합니다. 받은 그림 {images}개, 정답 {labels}개.',
  ],
  [
    'digits: expected at least one image of at least one pixel, got {n} of {size}',
    '픽셀이 있는 숫자 그림이 하나는 있어야 합니다. 받은 것: {size} 그림 {n}개.',
  ],
  [
    'digits: expected {expected} pixels for {n} images of {size}, got {got}',
    '{size} 그림 {n}개는 픽셀이 {expected}개여야 합니다. 받은 것: {got}개.',
  ],
  [
    'digits: expected {expected} bytes of labels, got {n}',
    '정답은 {expected}바이트여야 합니다. 받은 것: {n}바이트.',
  ],
  [
    'digits: expected labels from 0 to {most}, got {label} at position {n} (counted from 0)',
    '정답은 0에서 {most}까지여야 합니다. 0부터 세어 {n}번째: {label}.',
  ],
  [
    'digits: expected finite target levels, got off = {off} and on = {on}',
    '목표값은 유한해야 합니다. 받은 것: off = {off}, on = {on}.',
  ],
  [
    'digits: expected 1 to 256 classes, got {n}',
    '숫자의 클래스는 1개에서 256개까지여야 합니다. 받은 것: {n}개.',
  ],
  [
    'digits: expected images of {size} like those that are here, got {got}',
    '숫자 그림은 여기 있는 것처럼 {size}여야 합니다. 받은 것: {got}.',
  ],
  [
    'nearest digits: expected at least 1 to look for, got {n}',
    '가까운 숫자는 하나 이상 찾아야 합니다. 받은 것: {n}.',
  ],
  [
    'nearest digits: expected a picture of {expected} pixels, got {n}',
    '가까운 숫자를 찾을 그림은 {expected}픽셀이어야 합니다. 받은 것: {n}픽셀.',
  ],

  // files in IDX form
  [
    'IDX {what}: expected magic number {magic}, got a gzip file (1f 8b), which must be unpacked first',
    'IDX {what}: 매직 넘버 {magic} 대신 gzip 파일(1f 8b)이 왔습니다. 먼저 풀어야 합니다.',
  ],
  [
    'IDX {what}: expected at least {expected} bytes of header, got {n}',
    'IDX {what}: 머리말은 적어도 {expected}바이트여야 합니다. 받은 것: {n}바이트.',
  ],
  [
    'IDX {what}: expected magic number {magic}, got {got}, which is a file of {other}',
    'IDX {what}: 매직 넘버: {got}. 필요한 것: {magic}. {other} 파일입니다.',
  ],
  [
    'IDX {what}: expected magic number {magic}, got {got}: expected elements of type unsigned byte, got {type}',
    'IDX {what}: 매직 넘버: {got}. 필요한 것: {magic}. 원소는 unsigned byte여야 하는데 {type}입니다.',
  ],
  [
    'IDX {what}: expected magic number {magic}, got {got}: expected {expected} dimensions, got {n}',
    'IDX {what}: 매직 넘버: {got}. 필요한 것: {magic}. {expected}차원이어야 하는데 {n}차원입니다.',
  ],
  [
    'IDX {what}: expected magic number {magic}, got {got}',
    'IDX {what}: 매직 넘버: {got}. 필요한 것: {magic}.',
  ],
  [
    'IDX images: expected at most {most} pixels, got {product} = {n}',
    'IDX 그림: 픽셀은 많아도 {most}개여야 합니다. 받은 것: {product} = {n}.',
  ],
  [
    'IDX labels: expected 1 to 256 classes, got {n}',
    'IDX 정답: 클래스는 1개에서 256개까지여야 합니다. 받은 것: {n}개.',
  ],
  [
    'IDX labels: expected labels from 0 to {most}, got {label} at position {n} (counted from 0)',
    'IDX 정답: 0에서 {most}까지여야 합니다. 0부터 세어 {n}번째: {label}.',
  ],
  [
    'IDX {what}: expected {expected} bytes ({reason}), got {n}: the file is {off} bytes short',
    'IDX {what}: {expected}바이트({reason})여야 하는데 {n}바이트입니다. {off}바이트 모자랍니다.',
  ],
  [
    'IDX {what}: expected {expected} bytes ({reason}), got {n}: the file is {off} bytes too long',
    'IDX {what}: {expected}바이트({reason})여야 하는데 {n}바이트입니다. {off}바이트 남습니다.',
  ],
  [
    'IDX {what}: expected 1 to {most} {name}, got {n}',
    'IDX {what}: {name} 수는 1에서 {most}까지여야 합니다. 받은 것: {n}.',
  ],

  // snapshots
  [
    'the snapshot ends too early: expected {wanted} more items, got {left} bytes',
    '스냅샷이 너무 일찍 끝납니다. 항목 {wanted}개가 더 있어야 하는데 {left}바이트뿐입니다.',
  ],
  [
    'the snapshot has {n} bytes: expected at least {least}',
    '스냅샷이 {n}바이트입니다. 적어도 {least}바이트여야 합니다.',
  ],
  [
    'this is not a snapshot: expected it to begin with GLBX',
    '스냅샷이 아닙니다. GLBX로 시작해야 합니다.',
  ],
  [
    'the snapshot is of version {n}: expected {expected}',
    '스냅샷의 버전: {n}. 읽을 수 있는 버전: {expected}.',
  ],
  [
    "the snapshot's numbers have {n} bytes: expected {expected}",
    '스냅샷의 수가 {n}바이트씩입니다. {expected}바이트여야 합니다.',
  ],
  [
    'the snapshot announces {n} bytes behind its header: got {got}',
    '스냅샷은 머리말 뒤가 {n}바이트라고 하는데 {got}바이트입니다.',
  ],
  [
    'the snapshot is damaged: its bytes do not have the checksum that they were saved with',
    '스냅샷이 손상되었습니다. 저장할 때의 체크섬과 다릅니다.',
  ],
  ['the snapshot has {n} bytes behind its end', '스냅샷의 끝 뒤에 {n}바이트가 더 있습니다.'],
  [
    "the snapshot's random state stands at word {n}: expected 0 to 624",
    '스냅샷의 난수 상태: {n}번째 낱말. 0에서 624까지여야 합니다.',
  ],
  [
    'the snapshot has {n} numbers for {name}: expected {expected}',
    '스냅샷에서 {name}의 수가 {n}개입니다. {expected}개여야 합니다.',
  ],
  [
    "the snapshot's optimizer has {n} arrays after {steps} steps: expected some for each of {parameters} parameters",
    '스냅샷의 옵티마이저에는 {steps}스텝 뒤 배열이 {n}개입니다. 매개변수 {parameters}개마다 있어야 합니다.',
  ],
  [
    "the snapshot's curves have points every {n} iterations: expected at least 1",
    '스냅샷의 곡선 간격: {n}스텝. 1 이상이어야 합니다.',
  ],
];
