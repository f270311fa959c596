// The ten lessons: what each step begins with is possible, and has words.
import { describe, expect, test } from 'vitest';
import { parseBoundary } from '../../web/src/client/boundary-link.ts';
import { settingsOf } from '../../web/src/client/lesson-settings.ts';
import { lessons } from '../../web/src/client/lessons.ts';
import { parseRace } from '../../web/src/client/race-link.ts';
import { parseSettings } from '../../web/src/client/settings-text.ts';
import { parsePlace } from '../../web/src/client/tutorial-settings.ts';
import { parseCheck } from '../../web/src/elements/check-settings.ts';
import { parseGraphSettings } from '../../web/src/elements/glassbox-graph-examples.ts';
import { parseLensSettings } from '../../web/src/elements/glassbox-lens-settings.ts';
import { parseMuseum } from '../../web/src/elements/museum-settings.ts';
import { enLessonsBack } from '../../web/src/messages/en-lessons-back.ts';
import { enLessonsLearning } from '../../web/src/messages/en-lessons-learning.ts';
import { enLessonsPlane } from '../../web/src/messages/en-lessons-plane.ts';
import type { LessonWords } from '../../web/src/messages/lessons.ts';
import { seen } from './lesson-seen.ts';

/** What a room refuses of a step's settings. */
function refusedOf(room: string, text: string): unknown[] {
  if (room === 'digits') return parseSettings(text).refused;
  if (room === 'boundary') return parseBoundary(text).refused;
  if (room === 'race') return parseRace(text).refused;
  if (room === 'tutorials') return parsePlace(text, ['study-sleep']).refused;
  const show = new URLSearchParams(text).get('show');
  const rest = text.replace(/^show=\w+&?/, '');
  if (show === 'graph') return parseGraphSettings(rest).refused;
  if (show === 'network') return parseLensSettings(rest).refused;
  if (show === 'check') return parseCheck(rest).refused;
  if (show === 'museum') return parseMuseum(rest, ['B1.1', 'B1.2']).refused;
  return [`no part of the backprop room is ${show}`];
}

describe('the ten lessons', () => {
  const words: Readonly<Record<string, LessonWords>> = {
    ...enLessonsPlane,
    ...enLessonsBack,
    ...enLessonsLearning,
  };

  test('are ten, with different names, of four to seven steps', () => {
    expect(lessons).toHaveLength(10);
    expect(new Set(lessons.map(({ id }) => id)).size).toBe(10);
    for (const { id, steps } of lessons) {
      expect(steps.length, id).toBeGreaterThanOrEqual(4);
      expect(steps.length, id).toBeLessThanOrEqual(7);
    }
  });

  test.each(lessons)('$id has words for its very steps', ({ id, steps }) => {
    const ids = steps.map((step) => step.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(words[id]?.steps ?? {})).toEqual(ids);
  });

  test.each(lessons)('$id begins each step with settings that are possible', ({ steps }) => {
    for (const { id, room, settings, deeds, targets } of steps) {
      if (settings !== null) expect(refusedOf(room, settings), id).toEqual([]);
      for (const deed of deeds) {
        if (deed.kind === 'settings') expect(refusedOf(room, deed.settings), id).toEqual([]);
      }
      expect(deeds.length, `${id} can be shown`).toBeGreaterThan(0);
      expect(targets.length, `${id} points at something`).toBeGreaterThan(0);
    }
    // The first step of a room cannot go on with what somebody left there.
    expect(steps[0].settings).not.toBeNull();
  });

  test.each(lessons)('$id has no step that is done before anything was done', ({ steps }) => {
    let settings = '';
    for (const step of steps) {
      settings = step.settings ?? settings;
      const glance = seen({ room: step.room, settings: settingsOf(step.room, settings) });
      expect(step.check(glance).done, step.id).toBe(false);
    }
  });
});
