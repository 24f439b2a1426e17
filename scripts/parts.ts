import type { BuildOptions, Plugin } from 'esbuild'

/*
 * What makes exports is a third of the server, what reads Word and Excel files a twelfth, and both are seldom wanted: each is one file,
 * `dist/export.cjs` and `dist/import.cjs`, that the command line and both servers load when somebody wants it. In a worker it is a
 * script that leaves a global behind, since a worker from a blob has no folder.
 */
interface Part {
  readonly entry: string
  /** The name of its file. */
  readonly out: string
  readonly global: string
}

export const parts: Readonly<Record<'exporter' | 'reader', Part>> = {
  exporter: { entry: 'server/src/views/export/exporter.ts', out: 'export', global: 'continuityExport' },
  reader: { entry: 'server/src/imports/source/readSource.ts', out: 'import', global: 'continuityImport' },
}

/** How a part is bundled. */
export const partBundle = ({ global }: Part): BuildOptions => ({
  platform: 'browser',
  format: 'iife',
  globalName: global,
  outExtension: { '.js': '.cjs' },
  footer: { js: `if(typeof module==="object")module.exports=${global};` },
  plugins: [takesLibraries],
})

/** Leaves the parts out of what runs in Node. */
export const withoutParts: Plugin = {
  name: 'parts stand beside',
  setup({ onResolve, onLoad }) {
    for (const { entry, out } of Object.values(parts)) {
      const ending = entry.slice('server/src'.length).replaceAll('.', String.raw`\.`)
      onResolve({ filter: new RegExp(`${ending}$`) }, ({ kind, path }) => (kind === 'entry-point' ? undefined : { path, namespace: out }))
      onResolve({ filter: new RegExp(String.raw`^\./${out}\.cjs$`) }, ({ path }) => ({ path, external: true }))
      onLoad({ filter: /./, namespace: out }, () => ({ contents: `module.exports = require('./${out}.cjs')`, loader: 'js' }))
    }
  },
}

/*
 * Who loads a part has the parser of Markdown already, and with it all names of signs in HTML: more than half of what reads files. They
 * are there once, left where a part finds them.
 */
const left = 'globalThis.continuityLibraries'

/** Nobody's plain text is made a link here, so what would find addresses in it stays out. */
export const withoutLinkify: Plugin = {
  name: 'no addresses in plain text',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^linkify-it$/ }, () => ({ path: 'linkify-it', namespace: 'unused' }))
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'export class LinkifyIt {}', loader: 'js' }))
  },
}

/** Leaves libraries for the parts. */
export const leavesLibraries: Plugin = {
  name: 'libraries for the parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^markdown-it$/ }, ({ path, namespace, resolveDir }) =>
      namespace === 'left' ? undefined : { path, namespace: 'left', pluginData: resolveDir },
    )
    onLoad({ filter: /./, namespace: 'left' }, ({ pluginData }) => ({
      contents: `import MarkdownIt from 'markdown-it'
import * as entities from 'entities/decode'
${left} = { MarkdownIt, entities }
export default MarkdownIt`,
      resolveDir: String(pluginData),
      loader: 'js',
    }))
  },
}

const taken: Readonly<Record<string, string>> = {
  words: 'export const viewTexts = globalThis.continuityWords; export const dependencyTexts = viewTexts',
  'markdown-it': `export default ${left}.MarkdownIt`,
  'entities/decode': `module.exports = ${left}.entities`,
}

/** Takes libraries from what loads the part, and the words of the views, which lie beside the preview already. */
const takesLibraries: Plugin = {
  name: 'libraries from outside',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/l10n\/(?:views|views\/dependencies)\.ts$/ }, () => ({ path: 'words', namespace: 'taken' }))
    onResolve({ filter: /^(?:markdown-it|entities\/decode)$/ }, ({ path }) => ({ path, namespace: 'taken' }))
    onLoad({ filter: /./, namespace: 'taken' }, ({ path }) => ({ contents: taken[path] ?? '', loader: 'js' }))
  },
}
