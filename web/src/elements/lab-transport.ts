// Start or Pause, Step and Reset of a lab or a race.
import { html, nothing, type TemplateResult } from 'lit';
import './glassbox-transport.ts';

/** What can be done with the buttons can be done by a script. */
export interface Transported {
  readonly docked: boolean;
  start(): void;
  pause(): void;
  step(count?: number): void;
  reset(): void | Promise<void>;
}

interface Moving {
  running: boolean;
  ready: boolean;
  ended: boolean;
}

export function transport(
  lab: Transported,
  { running, ready, ended }: Moving,
  extra: unknown = nothing,
): TemplateResult {
  return html`<glassbox-transport
    class="transport"
    ?docked=${lab.docked}
    .running=${running}
    .ready=${ready}
    .ended=${ended}
    @run-start=${() => lab.start()}
    @run-pause=${() => lab.pause()}
    @run-step=${() => lab.step()}
    @run-reset=${() => lab.reset()}
    >${extra}</glassbox-transport
  >`;
}
