import { enSpeed } from './en-speed.ts';
import { follow } from './language.ts';

export type SpeedMessages = typeof enSpeed;

export let saySpeed: SpeedMessages = enSpeed;
follow(async (language) => {
  saySpeed = language === 'ko' ? (await import('./ko-speed.ts')).koSpeed : enSpeed;
});
