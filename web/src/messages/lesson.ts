import { enLesson } from './en-lesson.ts';
import { follow } from './language.ts';

export type LessonFrameMessages = typeof enLesson;

export let sayLesson: LessonFrameMessages = enLesson;
follow(async (language) => {
  sayLesson = language === 'ko' ? (await import('./ko-lesson.ts')).koLesson : enLesson;
});
