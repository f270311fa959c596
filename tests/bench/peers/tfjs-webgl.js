import '@tensorflow/tfjs-backend-webgl';
import { serve } from '../shared/serve.js';
import { tfjsPeer } from './tfjs.js';

serve(
  tfjsPeer(async (tf) => {
    if (!(await tf.setBackend('webgl'))) throw new Error('this browser has no WebGL here');
    await tf.ready();
  }),
);
