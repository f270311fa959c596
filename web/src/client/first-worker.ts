// The first import of the page. A worker can only start while the page has nothing else to do: the
// first lab's sets out before anything is drawn.
import { startTrainingWorkerEarly } from './connect.ts';
import { parseRoute } from './route.ts';

const { room } = parseRoute(window.location.hash);
if (room === 'digits') startTrainingWorkerEarly();
