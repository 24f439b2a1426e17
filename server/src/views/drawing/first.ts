// What is there before any tab is opened. Every other tab names it, although it only uses parts of it: so these parts are one file of the
// page's script, and not one for each set of tabs that use them. A file of its own for a few lines would cost more than the lines.
import './document/tab.tsx'
import './field.tsx'
import './flow.ts'
import './preview.tsx'
import './timeline/scale.ts'
import '../../l10n/quantities.ts'
