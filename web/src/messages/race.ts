import { enRace } from './en-race.ts';
import { follow } from './language.ts';

export type RaceMessages = typeof enRace;

export let sayRace: RaceMessages = enRace;
follow(async (language) => {
  sayRace = language === 'ko' ? (await import('./ko-race.ts')).koRace : enRace;
});
