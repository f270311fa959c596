#include "nn/product.h"

#include <algorithm>

#include "nn/combine.h"

namespace glassbox {

namespace {

constexpr int kRows = Panels::kPanelRows;
constexpr int kColumns = 4;

// Numbers that the first cache holds beside what streams through it.
constexpr Index kFirstCache = 8192;

// `rows` numbers of each of N columns go from the tile to C.
template <int N>
void put_down(const Lanes (&sum)[N][2], Index rows, Scalar* C, Index C_step, Into into) {
  for (int j = 0; j < N; ++j) {
    Scalar* c = C + j * C_step;
    if (rows == kRows && into == Into::fresh) {
      store(sum[j][0], c);
      store(sum[j][1], c + kLanes);
    } else if (rows == kRows) {
      store(load(c) + sum[j][0], c);
      store(load(c + kLanes) + sum[j][1], c + kLanes);
    } else {
      Scalar numbers[kRows];
      store(sum[j][0], numbers);
      store(sum[j][1], numbers + kLanes);
      for (Index i = 0; i < rows; ++i) c[i] = (into == Into::sum ? c[i] : 0) + numbers[i];
    }
  }
}

// One step of the sums over k: `a` is a row of a panel, x its row of the right-hand side.
template <int N>
inline void step(const Scalar* a, const Scalar* x, Index right, Lanes (&sum)[N][2]) {
  const Lanes a0 = load(a);
  const Lanes a1 = load(a + kLanes);
  for (int j = 0; j < N; ++j) {
    const Lanes x_j = broadcast(x[j * right]);
    sum[j][0] += a0 * x_j;
    sum[j][1] += a1 * x_j;
  }
}

// `run` steps. The strides are parameters twice: where one of them is known to be 1 when this is
// compiled, four steps together need few additions for their addresses.
template <int N>
inline const Scalar* steps(const Scalar* a, const Scalar* x, Index run, Index down, Index right,
                           Lanes (&sum)[N][2]) {
  Index i = 0;
  for (; i + 4 <= run; i += 4, a += 4 * kRows, x += 4 * down) {
    step<N>(a, x, right, sum);
    step<N>(a + kRows, x + down, right, sum);
    step<N>(a + 2 * kRows, x + 2 * down, right, sum);
    step<N>(a + 3 * kRows, x + 3 * down, right, sum);
  }
  for (; i < run; ++i, a += kRows, x += down) step<N>(a, x, right, sum);
  return a;
}

// A tile of C: kRows rows, N columns. `a` is a panel, `b` column j of the right-hand side.
template <int N>
void tile(const Scalar* a, Index depth, const RightSide& B, const Scalar* b, Index rows, Scalar* C,
          Index C_step, Into into) {
  Lanes sum[N][2] = {};
  for (Index p = 0; p < depth; p += B.run, b += B.jump) {
    if (B.down == 1) {
      a = steps<N>(a, b, B.run, 1, B.right, sum);
    } else {
      a = steps<N>(a, b, B.run, B.down, 1, sum);
    }
  }
  put_down<N>(sum, rows, C, C_step, into);
}

void tile_of(Index columns, const Scalar* a, Index depth, const RightSide& B, const Scalar* b,
             Index rows, Scalar* C, Index C_step, Into into) {
  switch (columns) {
    case 1:
      return tile<1>(a, depth, B, b, rows, C, C_step, into);
    case 2:
      return tile<2>(a, depth, B, b, rows, C, C_step, into);
    case 3:
      return tile<3>(a, depth, B, b, rows, C, C_step, into);
    default:
      return tile<4>(a, depth, B, b, rows, C, C_step, into);
  }
}

// The left-hand side where it lies: element (i, p) is data[i * row_step + p * depth_step].
struct LeftSide {
  const Scalar* data;
  Index rows;
  Index depth;
  Index row_step;
  Index depth_step;
};

// The definition, for products that are done before anything could be packed.
constexpr Index kTiny = 256;
void multiply_tiny(const LeftSide& A, const RightSide& B, Matrix& C, Into into) {
  Scalar* c = C.data();
  for (Index j = 0; j < C.cols(); ++j) {
    for (Index i = 0; i < A.rows; ++i, ++c) {
      const Scalar* a = A.data + i * A.row_step;
      const Scalar* b = B.first + j * B.right;
      Scalar sum = into == Into::sum ? *c : Scalar(0);
      for (Index p = 0; p < A.depth; ++p, a += A.depth_step, b += B.down) sum += *a * *b;
      *c = sum;
    }
  }
}

// Packing pays when what is packed is used several times. One sample at a time is limited by how
// fast the weights can be read, and is best read once, in the order of memory.
constexpr Index kFewUses = 4;

// All columns of a matrix, each with a factor of its own.
template <class Number>
struct AllColumns {
  Number* data;
  Index step;
  Index columns;
  const Scalar* factors;
  Index factor_step;
  Index count() const { return columns; }
  Scalar factor(Index n) const { return factors[n * factor_step]; }
  Number* column(Index n) const { return data + n * step; }
};

// C's column j is the combination of A's columns whose factors are first[j * right + n * down].
void combine_columns(const Matrix& A, const RightSide& factors, Matrix& C) {
  for (Index first = 0; first < A.rows(); first += kBlockRows) {
    const Index rows = std::min(kBlockRows, A.rows() - first);
    for (Index j = 0; j < C.cols(); ++j) {
      combine(AllColumns<const Scalar>{A.data(), A.rows(), A.cols(),
                                       factors.first + j * factors.right, factors.down},
              first, rows, C.data() + j * C.rows());
    }
  }
}

Scalar dot(const Scalar* a, const Scalar* b, Index n) {
  Lanes sum[4] = {};
  Index i = 0;
  for (; i + 4 * kLanes <= n; i += 4 * kLanes) {
    for (int l = 0; l < 4; ++l) sum[l] += load(a + i + l * kLanes) * load(b + i + l * kLanes);
  }
  for (; i + kLanes <= n; i += kLanes) sum[0] += load(a + i) * load(b + i);
  const Lanes all = (sum[0] + sum[1]) + (sum[2] + sum[3]);
  Scalar total = 0;
  for (int l = 0; l < kLanes; ++l) total += all[l];
  for (; i < n; ++i) total += a[i] * b[i];
  return total;
}

}  // namespace

void Panels::pack(const Scalar* data, Index rows, Index depth, Index row_step, Index depth_step) {
  rows_ = rows;
  depth_ = depth;
  const Index panels = (rows + kRows - 1) / kRows;
  numbers_.resize(static_cast<std::size_t>(panels * kRows * depth));
  Scalar* out = numbers_.data();
  for (Index first = 0; first < rows; first += kRows) {
    const Scalar* in = data + first * row_step;
    const Index here = std::min<Index>(kRows, rows - first);
    for (Index p = 0; p < depth; ++p, in += depth_step, out += kRows) {
      if (here == kRows && row_step == 1) {
        store(load(in), out);
        store(load(in + kLanes), out + kLanes);
      } else {
        for (Index i = 0; i < kRows; ++i) out[i] = i < here ? in[i * row_step] : 0;
      }
    }
  }
}

void multiply(const Panels& A, const RightSide& B, Index columns, Scalar* C, Index C_step,
              Into into) {
  const Index rows = A.rows();
  const auto one = [&](Index i, Index j) {
    tile_of(std::min<Index>(kColumns, columns - j), A.panel(i / kRows), A.depth(), B,
            B.first + j * B.right, std::min<Index>(kRows, rows - i), C + j * C_step + i, C_step,
            into);
  };
  // What is read again and again should fit the first cache: all of A, or one panel of it.
  if (rows * A.depth() <= kFirstCache) {
    for (Index j = 0; j < columns; j += kColumns) {
      for (Index i = 0; i < rows; i += kRows) one(i, j);
    }
  } else {
    for (Index i = 0; i < rows; i += kRows) {
      for (Index j = 0; j < columns; j += kColumns) one(i, j);
    }
  }
}

namespace {

// A is packed group after group of rows, as many as the first cache holds.
void multiply_packed(const LeftSide& A, const RightSide& B, Matrix& C, Panels& panels,
                     Into into = Into::fresh) {
  const Index group = std::max<Index>(kRows, kFirstCache / A.depth / kRows * kRows);
  for (Index first = 0; first < A.rows; first += group) {
    panels.pack(A.data + first * A.row_step, std::min(group, A.rows - first), A.depth, A.row_step,
                A.depth_step);
    multiply(panels, B, C.cols(), C.data() + first, C.rows(), into);
  }
}

}  // namespace

void multiply(const Matrix& A, const Matrix& B, Matrix& C, Panels& panels) {
  C.resize(A.rows(), B.cols());
  const LeftSide left{A.data(), A.rows(), A.cols(), 1, A.rows()};
  const RightSide right{B.data(), 1, B.rows(), B.rows(), 0};
  if (A.size() * B.cols() <= kTiny) {
    multiply_tiny(left, right, C, Into::fresh);
  } else if (B.cols() < kFewUses) {
    combine_columns(A, right, C);
  } else {
    multiply_packed(left, right, C, panels);
  }
}

void add_product_by_transposed(const Matrix& A, const Matrix& B, Matrix& C, Panels& panels) {
  const LeftSide left{A.data(), A.rows(), A.cols(), 1, A.rows()};
  const RightSide right{B.data(), B.rows(), 1, B.cols(), 0};
  if (A.size() * B.rows() <= kTiny) {
    multiply_tiny(left, right, C, Into::sum);
  } else if (A.cols() < kFewUses) {
    for (Index p = 0; p < A.cols(); ++p) {
      spread(AllColumns<Scalar>{C.data(), C.rows(), C.cols(), B.data() + p * B.rows(), 1}, A.rows(),
             A.data() + p * A.rows());
    }
  } else {
    multiply_packed(left, right, C, panels, Into::sum);
  }
}

void multiply_transposed_by(const Matrix& A, const Matrix& B, Matrix& C, Panels& panels) {
  C.resize(A.cols(), B.cols());
  const LeftSide left{A.data(), A.cols(), A.rows(), A.rows(), 1};
  const RightSide right{B.data(), 1, B.rows(), B.rows(), 0};
  if (A.size() * B.cols() <= kTiny) {
    multiply_tiny(left, right, C, Into::fresh);
  } else if (B.cols() < kFewUses) {
    for (Index j = 0; j < B.cols(); ++j) {
      const Scalar* b = B.data() + j * B.rows();
      for (Index i = 0; i < A.cols(); ++i) C(i, j) = dot(A.data() + i * A.rows(), b, A.rows());
    }
  } else {
    multiply_packed(left, right, C, panels);
  }
}

}  // namespace glassbox
