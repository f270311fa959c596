#pragma once
// The shapes that points in the plane can have, on [-6, 6]^2.
//
// With noise s from 0 to 1, U(a) uniform in (-a, a), N normal with deviation 1:
//
//   xor            x1, x2 = U(5), pushed 0.3 away from the axes     1 where x1 x2 >= 0
//   circle         half within 2.5 of the middle, half 3.5 to 5     1 where the distance < 2.5
//   gauss          (2, 2) and (-2, -2), each + N sqrt(0.5 + 7 s)    1 around the first
//   spiral         two arms (r sin t, r cos t), r from 0 to 5 in    1 on the first; the other is
//                  1.75 turns, each coordinate + U(1) s             turned by half a turn
//   moons          two half circles of radius 3, each coordinate    1 on the lower
//                  + 3 s N
//   checkerboard   x1, x2 = U(6), cells of side 3                   1 on every other cell
//   regress_plane  x1, x2 = U(6)                                    (x1 + x2) / 10
//   regress_gauss  x1, x2 = U(6), six hills and hollows of          the strongest one's height
//                  radius 2, +1 at (+-4, 2.5), (0, -2.5),
//                  -1 at (0, 2.5), (+-4, -2.5)
//
// In xor, circle, checkerboard and the regressions noise does not move the point but where the
// question is asked: at x1 + U(a) s, x2 + U(a) s, with a = 5 (6 of the regressions).
//
// All but moons and checkerboard are those of TensorFlow Playground (Smilkov, Carter, Sculley,
// Viegas, Wattenberg, "Direct-manipulation visualization of deep networks", 2016): noise 0.1 looks
// here as 10 % does there, which goes to 50 %. Its -1 is class 0.

#include <vector>

#include "data/plane.h"
#include "nn/random.h"

namespace glassbox {

struct PlacedPoints {
  Matrix points;                // 2 x n
  std::vector<double> targets;  // n classes or numbers
};

// `shape` is not own. The same random numbers are drawn whatever the noise.
PlacedPoints place_points(PlaneShape shape, int count, double noise, Random& random);

}  // namespace glassbox
