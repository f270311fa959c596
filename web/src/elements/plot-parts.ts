// What every picture made with uPlot shares: its style sheet, and axes in the page's look.
import { unsafeCSS } from 'lit';
import type uPlot from 'uplot';
import uplotText from 'uplot/dist/uPlot.min.css?inline';
import { type Theme, unit } from './theme.ts';

export const plotStyle = unsafeCSS(uplotText);

/** Colours are asked for whenever uPlot paints, so that they follow the theme. */
export const plotColour = (theme: Theme, name: string) => () => theme.value(name);

/** Small numbers without tick marks; a grid of hair lines, or none. */
export function plotAxis(theme: Theme, grid: boolean): uPlot.Axis {
  return {
    font: `${12 * unit()}px ${theme.value('--sans')}`,
    stroke: plotColour(theme, '--ink-3'),
    border: { show: false },
    ticks: { show: false },
    grid: grid ? { show: true, stroke: plotColour(theme, '--hair'), width: 1 } : { show: false },
    // uPlot leaves ticks out by its own rules; here they are as many as the axis wants.
    filter: (_, splits) => splits,
  };
}

/** A line without points, drawn over gaps. */
export function plotSeries(theme: Theme, colour: string, dash: number[], width = 2): uPlot.Series {
  return {
    stroke: plotColour(theme, colour),
    width: width * unit(),
    dash: dash.map((length) => length * unit()),
    spanGaps: true,
    points: { show: false },
  };
}

/** Where the axes meet, and how wide the picture between them is, in CSS pixels. */
export function plotBox(plot: uPlot, ratio: number) {
  const { left, top, width, height } = plot.bbox;
  return {
    left: left / ratio,
    top: top / ratio,
    width: width / ratio,
    height: height / ratio,
  };
}
