// What surrounds every lesson in English: the card, the list, a teacher's own link. One key a sentence.
import * as format from './format.ts';
import { many } from './plural.ts';

/** A number against what it takes. */
interface Measured {
  what: 'accuracy' | 'loss' | 'epochs' | 'steps' | 'neurons' | 'seconds';
  now: number | null;
  goal: number;
  at: 'least' | 'most';
}
/** What is to be reached, as a teacher writes it down. */
interface Goal {
  what: 'accuracy' | 'loss' | 'neurons' | 'epochs' | 'seconds' | 'digit';
  value: number;
}

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
const unit: Record<'epochs' | 'steps' | 'neurons' | 'seconds', [string, string]> = {
  epochs: ['epoch', 'epochs'],
  steps: ['step', 'steps'],
  neurons: ['neuron', 'neurons'],
  seconds: ['second', 'seconds'],
};
const counted = (what: keyof typeof unit, count: number) =>
  `${format.integer(count)} ${many(count, ...unit[what])}`;

function measured({ what, now, goal, at }: Measured): string {
  const most = at === 'most' ? 'at most ' : '';
  if (what === 'accuracy') {
    const so = now === null ? 'not measured yet' : format.percent(now);
    return `Accuracy: ${so} of ${format.percent(goal)}`;
  }
  if (what === 'loss') {
    const so = now === null ? 'not measured yet' : format.loss(now);
    return `Loss: ${so}, to come to ${format.plain(goal)} or less`;
  }
  const so = format.integer(Math.floor(now ?? 0));
  return at === 'least'
    ? `${so} of ${counted(what, goal)}`
    : `${so}, ${most}${counted(what, goal)}`;
}

export const enLesson = {
  // the card
  lesson: 'Lesson',
  challenge: 'Challenge',
  task: 'Your teacher’s task',
  stepOf: (step: number, steps: number) =>
    `Step ${format.integer(step)} of ${format.integer(steps)}`,
  stepDone: 'Done.',
  stepShown: 'Done for you.',
  next: 'Next step',
  toSummary: 'Finish',
  back: 'Step back',
  leave: 'Leave the lesson',
  fold: 'Fold the card',
  unfold: 'Unfold the card',
  showMe: 'Show me',
  point: 'Where is it?',
  isDone: 'I have done it',
  openStep: 'Go to this step’s room',
  nowDone: (headline: string) => `Done: ${headline}.`,
  measured,
  timesOf: (now: number, goal: number) => `${format.integer(now)} of ${format.integer(goal)} times`,
  settingNow: (key: string, value: string) => `Now: ${key} ${value}`,
  lessonOver: (title: string) => `You have finished “${title}”.`,
  stepsDone: (own: number, shown: number) =>
    shown === 0
      ? `All ${format.integer(own)} steps by your own hand.`
      : `${format.integer(own)} ${many(own, 'step', 'steps')} by your own hand, ${format.integer(shown)} shown to you.`,
  stepsMissing: (missing: number) =>
    `${format.integer(missing)} ${many(missing, 'step is', 'steps are')} still open.`,
  toMissing: 'To the first open step',
  nextLesson: (title: string) => `Next lesson: ${title}`,
  allLessons: 'All lessons',
  again: 'Once more',
  lessonUnknown: (id: string) => `There is no lesson named ${quoted(id)}.`,
  lessonNotLoaded: 'The lesson could not be fetched: no answer came over the network.',

  // the list
  room: 'Lessons',
  roomHint:
    'Ten short lessons, from one neuron to a network that looks through windows. They open the labs and watch what you do there.',
  minutes: (count: number) => `${format.integer(count)} ${many(count, 'minute', 'minutes')}`,
  notBegun: 'Not begun',
  doneOf: (done: number, all: number) =>
    `${format.integer(done)} of ${format.integer(all)} steps done`,
  finished: 'Finished',
  begin: 'Begin',
  goOn: 'Go on',
  challenges: 'Challenges',
  challengesHint: 'A goal each, checked by the page. How you reach it is up to you.',
  forget: 'Forget my progress',
  forgetSure: 'Forget what you have finished in lessons and challenges? This cannot be undone.',
  forgetYes: 'Forget it',
  forgetNo: 'Keep it',
  forgotten: 'Your progress has been forgotten.',
  kept: 'Progress is kept in this browser only.',

  // a teacher's link
  makeLink: 'Make a lesson of your own',
  makeLinkHint:
    'Set up a lab as you want your class to find it, come back here, write the task, and hand on the link.',
  makeFrom: 'What the link opens',
  makeFromNow: (room: string) => `${room}, as it stands now`,
  makeWords: 'The task, in your words',
  makeWordsLeft: (left: number) =>
    `${format.integer(left)} ${many(left, 'character', 'characters')} left`,
  makeGoals: 'Checked by the page',
  makeGoalsHint:
    'Leave a field empty and it is not checked. With no goal the learner says when it is done.',
  goalLabel: {
    accuracy: 'Accuracy at least, in %',
    loss: 'Loss at most',
    neurons: 'Hidden neurons at most',
    epochs: 'Epochs at most',
    seconds: 'Seconds of training at most',
    digit: 'A drawn digit that is read as',
  },
  goalWords: ({ what, value }: Goal) =>
    ({
      accuracy: `accuracy at least ${format.percent(value)}`,
      loss: `loss at most ${format.plain(value)}`,
      neurons: `at most ${counted('neurons', value)}`,
      epochs: `within ${counted('epochs', value)}`,
      seconds: `within ${counted('seconds', value)} of training`,
      digit: `draw a ${format.integer(value)} that is read right`,
    })[what],
  goalIs: (goals: readonly string[]) => `Goal: ${goals.join(', ')}.`,
  goalRefused: (what: string, low: string, high: string, got: string) =>
    `${what}: expected a number from ${low} to ${high}, got ${quoted(got)}.`,
  goalLimitsOnly:
    'A limit on neurons, epochs or seconds alone is kept before anything is learned: give an accuracy, a loss or a digit too.',
  wordsMissing: 'Write what your class is to do: without words the link has no task.',
  theLink: 'The link',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  notCopied: 'The browser does not let the page copy: select the link and copy it yourself.',
  tryLink: 'Open it as a learner does',
  taskCut: (most: number) =>
    `The link’s task is longer than ${format.integer(most)} characters: the rest is left out.`,
  goalsRefused: (parts: readonly string[]) =>
    `The link’s goal asks for ${parts.map(quoted).join(' and ')}, which is not possible: it is not checked.`,
  taskOver: 'You have done what the task asks for.',
};
