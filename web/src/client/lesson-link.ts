// A teacher's link: a room as it stands, words, and goals.
import { formatGoal, type Goal, type GoalName, goalKinds, isPossible } from './lesson-goal.ts';
import { formatPageOptions, type PageOptions } from './page-options.ts';
import { formatRoute, type RoomId } from './route.ts';

/** Rooms that a task can be about; in the others there is nothing to set up. */
export const taskRooms = ['digits', 'boundary', 'race', 'tutorials', 'backprop'] as const;
export type TaskRoom = (typeof taskRooms)[number];

/** What the page can check in a room. */
export const goalsOf: Readonly<Record<TaskRoom, readonly GoalName[]>> = {
  digits: ['accuracy', 'loss', 'neurons', 'epochs', 'seconds', 'digit'],
  boundary: ['accuracy', 'loss', 'neurons', 'epochs', 'seconds'],
  race: [],
  tutorials: [],
  backprop: [],
};

/** The numbers as a teacher writes them: an accuracy in percent. */
const scaleOf = (what: GoalName) => (what === 'accuracy' ? 100 : 1);

export const goalRange = (what: GoalName): readonly [low: number, high: number] => {
  const { low, high } = goalKinds[what];
  return [low * scaleOf(what), high * scaleOf(what)];
};

/** '' asks for nothing and is null; what is no goal is 'refused'. */
export function goalFrom(what: GoalName, text: string): Goal | null | 'refused' {
  const written = text.trim().replace(',', '.');
  if (written === '') return null;
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(written)) return 'refused';
  const value = Number((Number(written) / scaleOf(what)).toPrecision(9));
  return isPossible({ what, value }) ? { what, value } : 'refused';
}

const nothing: PageOptions = {
  language: null,
  theme: null,
  projector: false,
  panels: null,
  lesson: null,
  step: 1,
  task: null,
  goal: null,
};

/** The address without the page's own part. */
export function taskLink(
  task: string,
  goals: readonly Goal[],
  room: RoomId,
  settings: string,
): string {
  const goal = goals.length > 0 ? formatGoal(goals) : null;
  return formatPageOptions({ ...nothing, task, goal }) + formatRoute(room, settings);
}
