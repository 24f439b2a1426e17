import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { root } from './places.ts'

/*
 * The client runs in a Node host and in a browser, from nearly the same code. A browser takes one file only, so the whole client is in
 * the browser's, `dist/web/extension.cjs`; the file of the Node host holds what only that one needs, and takes everything else from there.
 */
const whole = './web/extension.cjs'

/** What a module is called between the two files. */
const keyOf = (file: string): string => relative(root, file).replaceAll('\\', '/')

/** The options of both bundles. `browser` is the whole, `node` what is left beside it. */
export async function sharing(browser: BuildOptions, node: BuildOptions): Promise<{ readonly browser: BuildOptions; readonly node: BuildOptions }> {
  const { metafile } = await build({ ...browser, write: false, metafile: true })
  const held = new Set(Object.keys(metafile.inputs))
  const taken = new Set<string>()
  const rest: BuildOptions = { ...node, external: [...(node.external ?? []), whole], plugins: [fromTheWhole(held, taken)] }
  // Only a build says what the Node host takes over.
  await build({ ...rest, write: false })
  return { browser: { ...browser, plugins: [givingAway([...taken].sort())] }, node: rest }
}

/** Leaves out of a bundle what the whole holds. */
const fromTheWhole = (held: ReadonlySet<string>, taken: Set<string>): Plugin => ({
  name: 'what the whole holds',
  setup(host) {
    host.onResolve({ filter: /./ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === 'asked' || kind === 'entry-point' || path === whole) return undefined
      const found = await host.resolve(path, { importer, resolveDir, kind, pluginData: 'asked' })
      const key = keyOf(found.path)
      if (found.errors.length > 0 || found.external || !held.has(key)) return found
      taken.add(key)
      return { path: key, namespace: 'whole' }
    })
    host.onLoad({ filter: /./, namespace: 'whole' }, ({ path }) => ({
      contents: `module.exports = require('${whole}').shared['${path}']`,
      resolveDir: root,
      loader: 'js',
    }))
  },
})

/** Lets another bundle have modules of this one, each when it is asked for. */
const givingAway = (keys: readonly string[]): Plugin => ({
  name: 'what others take',
  setup({ onLoad }) {
    onLoad({ filter: /client[\\/]src[\\/]extension\.web\.ts$/ }, async ({ path }) => {
      const getters = keys.map((key) => `get '${key}'() { return require(${JSON.stringify(join(root, key))}) }`)
      return { contents: `${await readFile(path, 'utf8')}\nexport const shared = { ${getters.join(', ')} }\n`, loader: 'ts' }
    })
  },
})
