// The page's own files in Korean.
import type { enOffline } from './en-offline.ts';

export const koOffline: typeof enOffline = {
  renewed: 'Glassbox의 새 버전이 있습니다.',
  renewedHint: '새로 고칠 때까지 지금 열린 것은 그대로 계속됩니다.',
  taken: '다른 탭에서 Glassbox의 새 버전으로 바꾸었습니다.',
  takenHint: '여기 열린 것은 계속됩니다. 아직 열지 않은 부분은 새로 고쳐야 할 수 있습니다.',
  missing: '페이지의 일부를 받지 못했습니다.',
  missingHint:
    '네트워크가 끊겼거나 그사이 사이트가 바뀌었을 수 있습니다. 열린 것은 계속되며, 새로 고치면 나머지도 나타납니다.',
  reload: '새로 고침',
  later: '나중에',
};
