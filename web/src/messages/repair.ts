import { enRepair } from './en-repair.ts';
import { follow } from './language.ts';

export type RepairMessages = typeof enRepair;

export let sayRepair: RepairMessages = enRepair;
follow(async (language) => {
  sayRepair = language === 'ko' ? (await import('./ko-repair.ts')).koRepair : enRepair;
});
