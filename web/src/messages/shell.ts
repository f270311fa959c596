import { enShell } from './en-shell.ts';
import { follow } from './language.ts';

export type ShellMessages = typeof enShell;

export let sayShell: ShellMessages = enShell;
follow(async (language) => {
  sayShell = language === 'ko' ? (await import('./ko-shell.ts')).koShell : enShell;
});
