// Which lines of the C++ compute which pane of the boundary lab, forward first.
import type { BoundaryData } from '../client/boundary-settings.ts';
import type { LossName } from '../protocol/index.ts';
import { lossSources } from './pane-sources.ts';

type References = readonly string[];

export const boundarySources = {
  data: (data: BoundaryData): References => {
    if (data === 'xor_points') return ['data/toy.cpp#xor_points'];
    if (data === 'xor_clusters') return ['data/toy.cpp#xor_clusters'];
    return ['data/plane.cpp#plane_points', 'data/plane.cpp#features_of'];
  },
  network: ['nn/network.cpp#Network::forward', 'nn/network.cpp#Network::backward'],
  field: (loss: LossName): References => ['nn/inspect.cpp#boundary_grid', ...lossSources[loss]],
  warp: ['app/plane_lab.cpp#PlaneLab::warp'],
  seedMap: ['app/seed_map.cpp#SeedMap::advance'],
} as const;
