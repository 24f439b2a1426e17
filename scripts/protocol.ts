import { join, relative } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { root } from './places.ts'

/*
 * The protocol library is alike in a Node process and in a web worker, save for its streams. What is alike is one file,
 * `dist/protocol.cjs`, that runs before either launcher and leaves its modules where both find them.
 */
const left = 'globalThis.continuityLibrary'

const alike = /node_modules[\\/](?:vscode-languageserver(?:-protocol|-types)?|vscode-jsonrpc)[\\/]lib[\\/](?:common|umd|esm)[\\/]/

/** The options of the launchers without what they share, and those of the file that holds it. */
export async function sharingProtocol<Launcher extends BuildOptions>(
  launchers: readonly Launcher[],
): Promise<{ readonly launchers: readonly BuildOptions[]; readonly protocol: BuildOptions }> {
  const taken = new Set<string>()
  const rest = launchers.map((launcher): BuildOptions => ({ ...launcher, plugins: [taking(taken), ...(launcher.plugins ?? [])] }))
  // Only a build says which modules they want.
  await Promise.all(rest.map((launcher) => build({ ...launcher, write: false })))
  return {
    launchers: rest,
    protocol: { platform: 'browser', format: 'iife', plugins: [leaving([...taken].sort())], outExtension: { '.js': '.cjs' } },
  }
}

const taking = (taken: Set<string>): Plugin => ({
  name: 'the protocol stands beside',
  setup(host) {
    host.onResolve({ filter: /./ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === 'asked' || kind === 'entry-point' || !/(?:^|[\\/])(?:common|vscode-)/.test(path)) return undefined
      const found = await host.resolve(path, { importer, resolveDir, kind, pluginData: 'asked' })
      if (found.errors.length > 0 || found.external || !alike.test(found.path)) return found.errors.length > 0 ? undefined : found
      const key = relative(root, found.path).replaceAll('\\', '/')
      taken.add(key)
      return { path: key, namespace: 'protocol' }
    })
    host.onLoad({ filter: /./, namespace: 'protocol' }, ({ path }) => ({ contents: `module.exports = ${left}['${path}']`, loader: 'js' }))
  },
})

/** The entry of the file: its modules, each begun when it is asked for. */
const leaving = (keys: readonly string[]): Plugin => ({
  name: 'the protocol for launchers',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^protocol-library$/ }, ({ path }) => ({ path, namespace: 'left' }))
    onLoad({ filter: /./, namespace: 'left' }, () => ({
      contents: `${left} = { ${keys.map((key) => `get '${key}'() { return require(${JSON.stringify(join(root, key))}) }`).join(', ')} }`,
      resolveDir: root,
      loader: 'js',
    }))
  },
})
