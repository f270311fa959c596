// Which lines of the C++ keep a moment, bring it back, and go on from it.
export const timeSources: readonly string[] = [
  'app/checkpoint.cpp#save_run',
  'app/checkpoint.cpp#load_run',
  'app/run_state.cpp#Run::continue_from',
];
