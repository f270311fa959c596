import { enRace } from './en-race.ts';

export type RaceMessages = typeof enRace;
export const sayRace: RaceMessages = enRace;
