/** What sport-sante.min.js starts as a worker for a large directory: beside it. A page never loads this file on its own. */
import './club-finder/club-worker.js';
