// The pane of files below each lab.
import { html, type TemplateResult } from 'lit';
import type { Latest } from '../client/run-parts.ts';
import type { TrainingRun } from '../client/training-run.ts';
import type { PlaneWorker } from '../protocol/plane.ts';
import './glassbox-files.ts';

export const filesPane = (
  run: TrainingRun | TrainingRun<PlaneWorker> | null,
  latest: Latest,
): TemplateResult =>
  html`<glassbox-files
    class="pane"
    data-panel="files"
    .run=${run}
    .latest=${latest}
  ></glassbox-files>`;
