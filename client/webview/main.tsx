import { connect, type VsCodeApi } from './host.ts'
import { Panel } from './panel.tsx'

declare function acquireVsCodeApi(): VsCodeApi

// The element to draw in carries the secret of this panel: a frame that does not know it cannot speak to us.
const root = document.querySelector<HTMLElement>('[data-session]')
if (root?.dataset['page'] === 'tabletop') void import('./tabletop/exercise.tsx').then(({ start }) => start(root, acquireVsCodeApi()))
else if (root) new Panel(root, connect(acquireVsCodeApi(), root.dataset['session'] ?? '')).start()
