// The page: its style sheet and the one element that reads the address.
import './styles/page.css';
import './elements/glassbox-app.ts';
