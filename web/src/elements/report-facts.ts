// What a report is made from, taken from a lab at one moment.
import { isOnOwnDigits } from '../client/model-formats.ts';
import { ownDigits } from '../client/own-digits.ts';
import type { Latest } from '../client/run-parts.ts';
import { roomHref } from '../client/site.ts';
import type { TrainingRun } from '../client/training-run.ts';
import type { Curve, RunSpec, RunStatus } from '../protocol/index.ts';
import type { Outcome } from './report-outcome.ts';
import type { ReportedLab } from './report-settings.ts';

/** A lab as a report sees it. */
export interface ReportSource extends HTMLElement {
  readonly runSettings: string | undefined;
  readonly elapsed: number;
  /** What the classes are called, where the lab knows it. */
  readonly classNames?: readonly string[];
  digitsUrl(): string | null;
}

export interface ReportFacts {
  lab: ReportedLab;
  settings: string;
  link: string;
  made: Date;
  spec: RunSpec | null;
  status: RunStatus;
  curve: Curve;
  elapsed: number;
  samplesPerSecond: number | null;
  /** The run has left what its settings give from the start. */
  branched: boolean;
  outcome: Outcome | null;
  /** Why there is no outcome. */
  refusal: string | null;
  /** null: classes have no names of their own. */
  classNames: readonly string[] | null;
}

const labs: Readonly<Record<string, ReportedLab>> = {
  'glassbox-digits': 'digits',
  'glassbox-boundary': 'boundary',
};
const labOf = ({ localName }: Element): ReportedLab => labs[localName] ?? 'table';

/** The lab that an element stands in, through all shadow roots. */
export function labAround(element: Element): ReportSource | null {
  for (let at: Element | null = element; at; ) {
    if ('runSettings' in at) return at as ReportSource;
    const root = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return null;
}

/** Of the page alone: no lesson, theme or language goes into a report's link. */
function linkTo(lab: ReportedLab, settings: string): string {
  const room = lab === 'table' ? 'data' : lab;
  const url = new URL(roomHref(`#${room}?${settings}`), document.baseURI);
  url.search = '';
  return url.href;
}

const namesOfOwn = (settings: string): readonly string[] | null =>
  (isOnOwnDigits(settings) ? ownDigits()?.classNames : null) ?? null;

/** null: there are no numbers yet. */
export function factsOf(
  source: ReportSource,
  run: TrainingRun,
  { status, curve }: Latest,
  classNames: readonly string[] | null,
): ReportFacts | null {
  const settings = source.runSettings;
  if (settings === undefined || !status || !curve) return null;
  const lab = labOf(source);
  return {
    lab,
    settings,
    link: linkTo(lab, settings),
    made: new Date(),
    spec: run.spec,
    status,
    curve,
    elapsed: source.elapsed,
    samplesPerSecond: run.stopwatch.samplesPerSecond,
    branched: run.time?.branched ?? false,
    outcome: null,
    refusal: null,
    classNames: classNames ?? source.classNames ?? namesOfOwn(settings),
  };
}
