import { enOffline } from './en-offline.ts';
import { follow } from './language.ts';

export type OfflineMessages = typeof enOffline;

export let sayOffline: OfflineMessages = enOffline;
follow(async (language) => {
  sayOffline = language === 'ko' ? (await import('./ko-offline.ts')).koOffline : enOffline;
});
