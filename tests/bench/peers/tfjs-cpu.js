import '@tensorflow/tfjs-backend-cpu';
import { serve } from '../shared/serve.js';
import { tfjsPeer } from './tfjs.js';

serve(
  tfjsPeer(async (tf) => {
    await tf.setBackend('cpu');
    await tf.ready();
  }),
);
