// What is there before any tab is opened. Every other tab names it, although it only uses parts of it: so these parts are one file of the
// page's script, and not one for each set of tabs that use them.
import './document/tab.tsx'
import './preview.tsx'
import './timeline/scale.ts'
