/** The Web Worker that trains. One C++ session lives here and nowhere else. */
import { loadSession } from '../engine/load-session.ts';
import { serveCalls } from './serve-calls.ts';
import { trainingApi } from './training-api.ts';
import { TrainingHost } from './training-host.ts';

serveCalls(trainingApi(new TrainingHost(loadSession())), self);
