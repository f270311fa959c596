// The digits lab for glassbox.js. It is part of the page's own first view, and a module of which
// nothing is exported costs that view no names.
import './elements/glassbox-digits.ts';
