// The guided lessons in their order.
import type { Lesson } from './lesson.ts';
import { backLessons } from './lessons-back.ts';
import { learningLessons } from './lessons-learning.ts';
import { planeLessons } from './lessons-plane.ts';

export const lessons: readonly Lesson[] = [...planeLessons, ...backLessons, ...learningLessons];
