// The terms of the glossary by their groups.
import { learning } from './glossary-learning.ts';
import { network } from './glossary-network.ts';
import type { Term } from './glossary-term.ts';
import { convolutions, measuring, trouble } from './glossary-use.ts';

export const termGroups = { network, learning, trouble, measuring, convolutions } as const;
export type GroupId = keyof typeof termGroups;

export const groupIds = Object.keys(termGroups) as GroupId[];
export const allTerms: readonly Term[] = groupIds.flatMap((group) => [...termGroups[group]]);
