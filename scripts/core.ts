import type { BuildOptions, Plugin } from 'esbuild'
import { leavesLibraries, withoutLinkify } from './parts.ts'

/*
 * The server runs in a Node process and in a web worker, from the same code: one file, `dist/core.cjs`, that both hosts load. It is
 * nearly all of the extension, so having it once halves what is downloaded. What differs (streams or worker messages, files) is in a
 * small launcher of its own for each host. The protocol library differs too, so the launcher hands its own one to the core.
 */
const provided = 'globalThis.continuityProtocol'

/** Takes the protocol library from the launcher. */
const fromLauncher: Plugin = {
  name: 'protocol from the launcher',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode-languageserver$/ }, ({ path }) => ({ path, namespace: 'provided' }))
    onLoad({ filter: /./, namespace: 'provided' }, () => ({ contents: `module.exports = ${provided}`, loader: 'js' }))
  },
}

/** The server without a host. In a worker it comes behind its launcher, in the same script, and begins what that one asked for. */
export const core: BuildOptions = {
  platform: 'browser',
  format: 'iife',
  globalName: 'continuityCore',
  plugins: [fromLauncher, leavesLibraries, withoutLinkify],
  footer: {
    js: 'if(globalThis.continuityCall)continuityCore.serve(...globalThis.continuityCall);if(typeof module==="object")module.exports=continuityCore;',
  },
}

const calls = {
  node: "(...args) => require('./core.cjs').serve(...args)",
  web: '(...args) => { globalThis.continuityCall = args }',
} as const

/** Leaves the core out of a launcher. */
export const withoutCore = (host: 'node' | 'web'): Plugin => ({
  name: 'the core stands beside',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/service\/lsp\/server\.ts$/ }, ({ path, resolveDir }) => ({ path, namespace: 'core', pluginData: resolveDir }))
    onResolve({ filter: /^\.\/core\.cjs$/ }, ({ path }) => ({ path, external: true }))
    onLoad({ filter: /./, namespace: 'core' }, ({ pluginData }) => ({
      contents: `import * as protocol from 'vscode-languageserver/${host === 'node' ? 'node' : 'browser'}'
${provided} = protocol
export const serve = ${calls[host]}`,
      resolveDir: String(pluginData),
      loader: 'js',
    }))
  },
})

/** Leaves the server out of the command line, which starts it from the file of its own. */
export const withoutServer: Plugin = {
  name: 'the server stands beside',
  setup({ onResolve }) {
    onResolve({ filter: /\/main\.node\.ts$/ }, ({ kind }) => (kind === 'entry-point' ? undefined : { path: './server.cjs', external: true }))
  },
}
