/** The Web Worker that trains. One C++ session lives here and nowhere else. */
import { expose } from 'comlink';
import { loadSession } from '../engine/load-session.ts';
import { trainingApi } from './training-api.ts';
import { TrainingHost } from './training-host.ts';

expose(trainingApi(new TrainingHost(loadSession())));
