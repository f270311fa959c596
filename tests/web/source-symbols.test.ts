// Where the definitions of a C++ file stand, as the signatures of the panes need it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readingOrder, sourceFiles } from '../../web/scripts/pack-source.mjs';
import { findSymbols } from '../../web/scripts/source-symbols.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const files = sourceFiles();

/** The lines of a definition, one text for each of its ranges. */
function definitions(text: string, name: string): string[] {
  const lines = text.split('\n');
  return (findSymbols(text).get(name) ?? []).map(([first, last]) =>
    lines.slice(first - 1, last).join('\n'),
  );
}

describe('a definition', () => {
  const text = `#include "a.h"  // not part { of it
#define OPEN {

namespace glassbox {
namespace {
// A brace in a comment: }
constexpr Corner kCorners[] = {
    {0, 0},
    {0, 1},
};
constexpr int kOne{1};

char brace() { return '{'; }
int large() { return 4'096; }
}  // namespace

// Two lines
// of comment.
Affine::Affine(int n)
    : n_(n),
      W_{"W}" + name(n), {}, true},
      b_{n == 0} {
  if (n) n_ = 1;
}

template <class T = int, class U = std::vector<T>>
std::function<U(T)> Map<T>::apply(const T& value, int most = 3) const {
  return [&] { return value; };
}

const Matrix& f(int n);
const Matrix& f(int n) { return n; }
const Matrix& f(double x) { return x; }

bool operator==(const Affine& a, const Affine& b) { return a.n_ == b.n_; }

enum class Kind : int { one, two };

template <>
struct Names<Kind> : Base<Kind> {
  // Of the pair.
  static constexpr std::pair<Kind, int> all[] = {
      {Kind::one, 1},
      {Kind::two, 2}};

  struct Inner {
    int begin{};
    int operator()(int i) const { return i; }
  };

 private:
  virtual void value() = 0;
  int size() const { return 2; }
};
}  // namespace glassbox
`;
  const only = (name: string) => {
    const found = definitions(text, name);
    expect(found, name).toHaveLength(1);
    return found[0] ?? '';
  };

  test('begins with the comment above it and ends with its brace', () => {
    expect(only('Affine::Affine')).toMatch(/^\/\/ Two lines\n\/\/ of comment\.\nAffine::Affine/);
    expect(only('Affine::Affine')).toMatch(/ {2}if \(n\) n_ = 1;\n}$/);
  });

  test('is found behind templates, operators, bases and in classes', () => {
    expect(only('Map<T>::apply')).toMatch(/^template <class T[\s\S]*\n}$/);
    expect(only('operator==')).toMatch(/^bool operator==.*}$/);
    expect(only('Kind')).toBe('enum class Kind : int { one, two };');
    expect(only('Names<Kind>')).toMatch(/^template <>\nstruct Names<Kind>[\s\S]*\n};$/);
    expect(only('Names<Kind>::all')).toMatch(/^ {2}\/\/ Of the pair\.\n[\s\S]*two, 2}};$/);
    expect(only('Names<Kind>::Inner::operator()')).toMatch(/return i; }$/);
    expect(only('Names<Kind>::size')).toBe('  int size() const { return 2; }');
  });

  test('is a table when its values take several lines', () => {
    expect(only('kCorners')).toMatch(/^\/\/ A brace in a comment[\s\S]*\n};$/);
    expect([...findSymbols(text).keys()]).not.toContain('kOne');
    expect([...findSymbols(text).keys()]).not.toContain('Names<Kind>::Inner::begin');
  });

  test('is not a declaration; overloads share a name', () => {
    expect(definitions(text, 'f')).toEqual([
      'const Matrix& f(int n) { return n; }',
      'const Matrix& f(double x) { return x; }',
    ]);
    expect([...findSymbols(text).keys()]).not.toContain('Names<Kind>::value');
  });

  test('is not disturbed by braces in comments, texts, characters and macros', () => {
    expect(only('brace')).toBe("char brace() { return '{'; }");
    expect(only('large')).toBe("int large() { return 4'096; }");
  });

  test('that never ends gets a sentence with its line', () => {
    expect(() => findSymbols('int f() {\n')).toThrow(
      'line 1: expected a "}" for this "{", got none',
    );
    expect(() => findSymbols('int f() {}\n}\n')).toThrow('line 2: expected no "}" here, got one');
    expect(() => findSymbols('namespace a {\n')).toThrow('got 1 missing');
  });
});

describe('of the C++ of this repository', () => {
  test('the affine layer is found whole', () => {
    const text = read('cpp/nn/affine.cpp');
    const [forward] = definitions(text, 'Affine::forward');
    expect(forward).toMatch(/^const Matrix& Affine::forward\(const Matrix& X\) {/);
    expect(forward).toContain('multiply(W_.value, X, Z_');
    expect(forward).toMatch(/return Z_;\n}$/);
    const [backward] = definitions(text, 'Affine::backward');
    expect(backward).toContain('multiply_transposed_by(W_.value, dZ, dX_');
    expect(backward).not.toContain('multiply(W_.value, X, Z_');
  });

  test.each(files)('%s: every definition ends at the indent it begins with', (file) => {
    const text = read(`cpp/${file}`);
    const lines = text.split('\n');
    for (const [name, ranges] of findSymbols(text)) {
      expect(name).toMatch(/^[\w:~<>=+\-*/!()[\], &]+$/);
      for (const [first, last] of ranges) {
        const head = lines.slice(first - 1, last).find((line) => !/^\s*\/\//.test(line)) ?? '';
        const end = lines[last - 1] ?? '';
        expect(end, `${file}#${name}`).toMatch(/}/);
        // A closing brace alone on its line stands below the definition's first letter.
        if (/^\s*}/.test(end)) expect(end.search(/\S/)).toBe(head.search(/\S/));
      }
    }
  });

  test('every .cpp file defines something', () => {
    const empty = files
      .filter((file) => file.endsWith('.cpp'))
      .filter((file) => findSymbols(read(`cpp/${file}`)).size === 0);
    expect(empty).toEqual([]);
  });

  test('the reading order is that of cpp/README.md', () => {
    const order = readingOrder(read('cpp/README.md'), files);
    expect(order.slice(0, 3)).toEqual(['nn/matrix.h', 'nn/layer.h', 'nn/affine.cpp']);
    expect(new Set(order).size).toBe(order.length);
  });
});
