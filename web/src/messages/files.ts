import { enFiles } from './en-files.ts';
import { follow } from './language.ts';

export type FilesMessages = typeof enFiles;

export let sayFiles: FilesMessages = enFiles;
follow(async (language) => {
  sayFiles = language === 'ko' ? (await import('./ko-files.ts')).koFiles : enFiles;
});
