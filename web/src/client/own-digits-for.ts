// What the settings of a digits lab mean by `data=own`.
import { ownDigits, ownDigitsUrl } from './own-digits.ts';
import type { Settings } from './settings.ts';

type Data = Pick<Settings, 'data' | 'classes'>;

/** The address of the own digits that the settings ask for; null: these are not here. */
export const ownDigitsFor = ({ data, classes }: Data): string | null =>
  data === 'own' && ownDigits()?.classNames.length === classes ? ownDigitsUrl() : null;

/** The names of the classes; null: those of the digits. */
export const classNamesOf = (settings: Data): readonly string[] | null =>
  ownDigitsFor(settings) ? (ownDigits()?.classNames ?? null) : null;
