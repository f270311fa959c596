// Models in files, in Korean.
import type { FilesMessages } from './files.ts';
import * as format from './format.ts';

const size = (bytes: number) =>
  bytes < 1e6 ? `${format.integer(Math.ceil(bytes / 1000))} KB` : `${format.megabytes(bytes)} MB`;

export const koFiles: FilesMessages = {
  title: '내 모델',
  hint: '학습한 신경망을 다른 프로그램이 여는 파일로 내보내고, 다시 가져옵니다. 어디로도 전송하지 않습니다.',

  // out
  save: '저장',
  saveAs: {
    checkpoint: '체크포인트',
    onnx: 'ONNX',
    safetensors: 'safetensors',
    npz: 'npz',
    scripts: '파이썬 스크립트',
  },
  opensIn: {
    checkpoint:
      'Glassbox가 숫자 하나 다르지 않게 이어서 학습합니다. 가중치, 옵티마이저, 난수, 곡선이 들어 있습니다.',
    onnx: 'ONNX Runtime과 Netron을 비롯해 신경망을 쓰는 대부분의 프로그램에서 열립니다.',
    safetensors: 'PyTorch와 JAX처럼 safetensors를 읽는 프로그램에서 열립니다.',
    npz: 'NumPy의 np.load로 열립니다.',
    scripts:
      'npz와 함께, 정확도를 보여 주는 NumPy 스크립트와 한 대 또는 여러 대에서 이어서 학습하는 PyTorch 스크립트입니다.',
  },
  saving: '파일을 만들고 있습니다.',
  saved: (name, bytes) => `${name} 파일을 저장했습니다. 크기: ${size(bytes)}.`,
  notSaved: (reason) => `파일을 만들지 못했습니다. ${reason}`,

  // in
  open: '열기',
  openHint: '체크포인트, safetensors 또는 npz 파일을 고르거나 여기에 끌어다 놓으세요.',
  openFile: '파일 열기',
  opening: (name) => `${name} 파일을 읽고 있습니다.`,
  checkpointOpen: (name, iteration) =>
    `${name} 파일을 열었습니다. ${format.integer(iteration)}번째 업데이트부터 이어집니다.`,
  weightsOpen: (name, arrays, numbers) =>
    `${name} 파일을 열었습니다. 배열 ${format.integer(arrays)}개, 숫자 ${format.integer(numbers)}개입니다. 이 가중치로 학습을 시작합니다.`,
  converted: (types) => `숫자가 ${types} 형식이어서 float32로 바꿨습니다.`,
  renamed: '이름이 이 페이지의 것과 달라, 배열을 모양과 순서에 따라 맞췄습니다.',
  kept: '앞서 있던 학습은 보관했습니다.',
  back: '앞선 학습으로 돌아가기',
  backAgain: '앞선 학습으로 돌아왔습니다.',
  refused: '이 파일을 열지 않았습니다.',
  refusedText: (reason) => `${reason} 지금 학습은 그대로입니다.`,
};
