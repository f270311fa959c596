// Which lines of the C++ each claim is about.
import type { ClaimId } from './glassbox-claims-settings.ts';

export const claimSources: Record<ClaimId, readonly string[]> = {
  relu: ['nn/activation.cpp#activate', 'nn/activation.cpp#activation_derivative'],
  depth: ['nn/network.cpp#Network::forward', 'nn/network.cpp#Network::backward'],
  xavier: ['nn/initializer.cpp#initialize'],
  vanishing: ['nn/network.cpp#Network::backward', 'nn/activation.cpp#activation_derivative'],
  time: ['nn/gradient_check.cpp#check_gradients', 'app/study.cpp#Study::check'],
};
