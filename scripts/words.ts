import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { dependencyTexts } from '../server/src/l10n/views/dependencies.ts'
import { tabletopTexts } from '../server/src/l10n/views/tabletop.ts'
import { viewTexts } from '../server/src/l10n/views.ts'
import type { Words } from '../server/src/protocol/panel.ts'
import { dist, root } from './places.ts'

/*
 * The words of the preview are a tenth of its script, in three languages of which a reader reads one or two. They stand beside it as data,
 * in `dist/webview/words.json`; the host reads them and sends them to the page.
 */
export const words: Words = { ...viewTexts, ...dependencyTexts, ...tabletopTexts }

/** Leaves the words out of the page's script. */
export const withoutWords: Plugin = {
  name: 'the words stand beside',
  setup({ onResolve }) {
    onResolve({ filter: /\/l10n\/(?:views|views\/dependencies|views\/tabletop)\.ts$/ }, () => ({ path: join(root, 'client/webview/words.ts') }))
  },
}

export async function writeWords(): Promise<void> {
  await mkdir(join(dist, 'webview'), { recursive: true })
  await writeFile(join(dist, 'webview/words.json'), JSON.stringify(words))
}
