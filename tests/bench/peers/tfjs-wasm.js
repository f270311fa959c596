import { serve } from '../shared/serve.js';
import { tfjsPeer } from './tfjs.js';
import { wasmBackend } from './wasm-backend.js';

serve(tfjsPeer(wasmBackend));
