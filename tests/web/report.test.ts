// A run as a file that is mailed: what stands in it, and that nothing in it runs.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { version } from '../../web/src/client/version.ts';
import {
  type ChartColours,
  type ChartNode,
  curveChart,
  roundScale,
} from '../../web/src/draw/curve-chart.ts';
import { learnedCounts } from '../../web/src/draw/layer-sizes.ts';
import {
  countClasses,
  errorSizes,
  likeliest,
  rowOf,
  shadesOf,
} from '../../web/src/draw/outcome.ts';
import { chartWords } from '../../web/src/elements/report-contents.ts';
import { tableCsv } from '../../web/src/files/curves-csv.ts';
import type { Report } from '../../web/src/files/report.ts';
import { drawnMarkup, escapeHtml, reportHtml } from '../../web/src/files/report-html.ts';
import { escapeMarkdown, reportMarkdown } from '../../web/src/files/report-markdown.ts';
import type { Curve } from '../../web/src/protocol/index.ts';

const hostile =
  '<img src=x onerror=alert(1)>|`rm -rf`[a](javascript:alert(1))\n# b "quoted" & \ud800';

const report: Report = {
  language: 'en',
  title: hostile,
  blocks: [
    { kind: 'heading', text: hostile },
    { kind: 'text', text: hostile },
    { kind: 'link', text: hostile, href: 'javascript:alert(1)' },
    { kind: 'link', text: 'the run', href: 'https://example.org/#digits?hidden=32&seed=">' },
    { kind: 'table', caption: hostile, columns: [hostile, 'b'], rows: [[hostile, hostile]] },
    {
      kind: 'drawing',
      caption: hostile,
      drawing: { tag: 'svg', attributes: { width: '"><script>' }, children: [hostile] },
      instead: { caption: hostile, columns: ['a'], rows: [[hostile]] },
    },
    {
      kind: 'pictures',
      caption: hostile,
      pictures: [
        { source: 'https://example.org/spy.png', text: hostile },
        { source: 'data:image/png;base64,AAAA', text: 'a digit' },
      ],
    },
  ],
};

const tags = (markup: string) => [...markup.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name);

describe('a report in HTML', () => {
  const page = reportHtml(report);
  const body = page.slice(page.indexOf('<body>'));

  test('takes every text as text', () => {
    expect(escapeHtml(hostile)).toBe(
      '&lt;img src=x onerror=alert(1)&gt;|`rm -rf`[a](javascript:alert(1)) # b &quot;quoted&quot; &amp; \ufffd',
    );
    const known =
      'body main h1 h2 p a div table caption thead tbody tr th td figure figcaption svg img html'.split(
        ' ',
      );
    expect(tags(body).filter((name) => !known.includes(name ?? ''))).toEqual([]);
    expect(tags(body).filter((name) => name === 'img')).toHaveLength(1);
    expect(body.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/);
  });

  test('leads and fetches nowhere that runs', () => {
    const addresses = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual([
      'https://example.org/#digits?hidden=32&amp;seed=&quot;&gt;',
      'data:image/png;base64,AAAA',
    ]);
    expect(page).toContain(`content="default-src 'none'`);
    expect(page).not.toMatch(/@import|url\(/);
  });

  test('refuses a drawing that could run', () => {
    const drawn = (tag: string, attributes: Record<string, string>) => () =>
      drawnMarkup({ tag, attributes, children: [] });
    expect(drawn('script', {})).toThrow('expected an element of a drawing, got "script"');
    expect(drawn('path', { onload: 'x' })).toThrow(
      'expected an attribute of a drawing, got "onload"',
    );
    expect(drawn('path', { 'a b': 'x' })).toThrow('expected an attribute of a drawing, got "a b"');
  });
});

describe('a report in Markdown', () => {
  const text = reportMarkdown(report);

  test('escapes what begins mark-up, cells, links and mentions', () => {
    expect(escapeMarkdown('a|b `c` <d> [e](f) *g* _h_ #i !j ~k & $l @m \\n')).toBe(
      'a\\|b \\`c\\` \\<d\\> \\[e\\](f) \\*g\\* \\_h\\_ \\#i \\!j \\~k \\& \\$l \\@m \\\\n',
    );
    expect(escapeMarkdown('see https://example.org or www.example.org')).toBe(
      'see https\\://example.org or www\\.example.org',
    );
    expect(escapeMarkdown('- item')).toBe('\\- item');
    expect(escapeMarkdown('1. item')).toBe('1\\. item');
    expect(escapeMarkdown('0.97')).toBe('0.97');
  });

  test('keeps a table a table', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    const cells = rows.map((row) => row.replaceAll('\\|', '').split('|').length - 2);
    expect(cells).toEqual([2, 2, 2, 1, 1, 1]);
  });

  test('has no address that runs', () => {
    expect(text.replace(/\\./g, '')).not.toMatch(/\]\(javascript|\]\(<javascript|<img/);
    expect(text).toContain('[the run](<https://example.org/#digits?hidden=32&seed="%3E>)');
  });
});

test('a table as CSV keeps its numbers and neutralises formulas', () => {
  expect(
    tableCsv(
      ['name', '=head'],
      [
        ['=HYPERLINK("x")', -0.5],
        ['+1', '-2.5e-7'],
        ['@a', null],
        ['a,"b"', '-x'],
      ],
    ),
  ).toBe(`name,'=head\r\n"'=HYPERLINK(""x"")",-0.5\r\n+1,-2.5e-7\r\n'@a,\r\n"a,""b""",'-x\r\n`);
});

const colours: ChartColours = {
  ground: 'white',
  ink: 'black',
  ink2: 'black',
  ink3: 'gray',
  hair: 'silver',
  rule: 'gray',
  err: 'purple',
};

function curveOf(losses: number[], accuracies: number[], test: number[] = []): Curve {
  const iteration = Float64Array.from(losses, (_, i) => 10 * i);
  return {
    train: { iteration, loss: Float32Array.from(losses), accuracy: Float32Array.from(accuracies) },
    test: {
      iteration: Float64Array.from(test, (_, i) => 20 * i),
      loss: Float32Array.from(test),
      accuracy: Float32Array.from(
        test.map(() => (accuracies.some(Number.isFinite) ? 0.5 : Number.NaN)),
      ),
    },
  };
}

const textsOf = (node: ChartNode): string[] =>
  node.children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)));

describe('the drawing of a curve', () => {
  const words = chartWords('A run');

  test('has title, axes, legend and lines', () => {
    const chart = curveChart(curveOf([2, 1, 0.5], [0.1, 0.6, 0.9], [2.1, 1.2]), words, colours);
    const texts = textsOf(chart);
    expect(texts).toEqual(
      expect.arrayContaining(['A run', 'Accuracy', 'Loss', 'Steps', 'training', 'test']),
    );
    expect(texts).toContain('100%');
    const markup = drawnMarkup(chart);
    expect(markup.match(/<path/g)).toHaveLength(4);
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  });

  test.each([
    ['nothing yet', curveOf([], [])],
    ['a regression, without accuracies', curveOf([3, 2], [Number.NaN, Number.NaN], [1])],
    ['one point', curveOf([2], [0.5])],
    [
      'a loss that is not a number',
      curveOf([2, Number.NaN, Number.POSITIVE_INFINITY], [0.1, 0.2, 0.3]),
    ],
    ['a loss of 0', curveOf([0, 0, 0], [1, 1, 1])],
    ['losses beyond measure', curveOf([1e38, 3e38, 1e-38], [0, 0, 0])],
  ])('of %s has only finite places', (_, curve) => {
    const markup = drawnMarkup(curveChart(curve, words, colours));
    expect(markup.replace(/<text[^>]*>[^<]*<\/text>/g, '')).not.toMatch(/NaN|Infinity/);
  });

  test('has round ticks that hold the range', () => {
    expect(roundScale(0, 2.3).ticks).toEqual([0, 1, 2, 3]);
    expect(roundScale(0.9, 1).ticks).toEqual([0.9, 0.95, 1]);
    expect(roundScale(0, 46875).ticks).toEqual([0, 20000, 40000, 60000]);
    expect(roundScale(0, 0).ticks.length).toBeGreaterThan(1);
  });
});

test('the numbers that layers learn are counted from their shapes', () => {
  const pixels = { height: 28, width: 28, channels: 1 };
  const affine = (units: number) => ({ kind: 'affine', units, bias: true }) as const;
  expect(learnedCounts([affine(128), { kind: 'relu' }, affine(10)], pixels)).toEqual([
    100480, 0, 1290,
  ]);
  const convolution = (channels: number) =>
    ({ kind: 'convolution', channels, kernel: 5, padding: 'same' }) as const;
  expect(
    learnedCounts(
      [
        convolution(8),
        { kind: 'relu' },
        { kind: 'max_pool', size: 2 },
        { kind: 'flatten' },
        affine(10),
      ],
      pixels,
    ),
  ).toEqual([208, 0, 0, 0, 8 * 14 * 14 * 10 + 10]);
});

describe('what the answers come to', () => {
  test('counts classes row by row', () => {
    const counts = countClasses([0, 0, 1, 2, 2], [0, 1, 1, 2, 0], 3);
    expect([...counts.counts]).toEqual([1, 1, 0, 0, 1, 0, 1, 0, 1]);
    expect(rowOf(counts, 2)).toEqual({ all: 2, right: 1 });
    expect(shadesOf(counts)).toEqual([
      [-1, 8, 0],
      [0, -1, 0],
      [8, 0, -1],
    ]);
  });

  test('takes the likeliest class, and of one output both classes', () => {
    expect(likeliest([0.2, 0.5, 0.3, 0.9, 0, 0.1], 1, 3)).toBe(0);
    expect(likeliest([0.2, 0.7], 1, 1)).toBe(1);
    expect(likeliest([0.2, 0.7], 0, 1)).toBe(0);
  });

  test('measures errors of numbers', () => {
    expect(errorSizes([1, 2, 3], [1, 4, 2])).toEqual({ mean: 1, root: Math.sqrt(5 / 3) });
    expect(errorSizes([], [])).toEqual({ mean: 0, root: 0 });
  });
});

test('a report names the version of the package', () => {
  const { version: packaged } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(version).toBe(packaged);
});
