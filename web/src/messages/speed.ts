import { enSpeed } from './en-speed.ts';

export type SpeedMessages = typeof enSpeed;
export const saySpeed: SpeedMessages = enSpeed;
