// What the panes ask of the inspector, and the lines of C++ that answer.
import type { DigitTiles } from '../protocol/index.ts';
import type { InspectorCalls } from '../protocol/inspector.ts';

export interface Questions {
  ask<Name extends keyof InspectorCalls>(
    name: Name,
    ...args: Parameters<InspectorCalls[Name]>
  ): Promise<ReturnType<InspectorCalls[Name]>>;
  testDigits(first: number, count: number): Promise<DigitTiles>;
}

export const insideSources = {
  confusion: ['nn/confusion.cpp#confusion_matrix', 'app/inspector.cpp#Inspector::advance_results'],
  misread: ['app/inspector.cpp#Inspector::advance_results', 'nn/network.cpp#Network::forward'],
  card: ['app/inspector_explain.cpp#Inspector::explain', 'nn/network.cpp#Network::backward'],
  step: ['app/inspector_explain.cpp#Inspector::next_step', 'nn/optimizer.cpp'],
  health: ['nn/health.cpp#HealthWatch::add', 'app/inspector.cpp#Inspector::health'],
  nearest: ['data/nearest.cpp#nearest_digits', 'app/inspector.cpp#Inspector::nearest'],
  robustness: [
    'app/inspector_robustness.cpp#Inspector::robustness',
    'data/digit_on_canvas.cpp#moved_digit',
    'data/digit_on_canvas.cpp#scaled_digit',
    'data/digit_image.cpp#prepare_digit',
  ],
} as const;
