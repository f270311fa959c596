// The page: the worker of the first lab, the style sheet, and the element that reads the address.
import './client/first-worker.ts';
import { parsePageOptions } from './client/page-options.ts';
import { speakPreferred } from './messages/language.ts';
import './styles/page.css';
import './elements/glassbox-app.ts';

speakPreferred(parsePageOptions(location.search).options.language);
