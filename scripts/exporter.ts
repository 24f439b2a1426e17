import type { BuildOptions, Plugin } from 'esbuild'

/*
 * What makes exports is a third of the server and seldom wanted: one file, `dist/export.cjs`, that the command line and both servers
 * load when somebody wants one. In a worker it is a script that leaves a global behind, since a worker from a blob has no folder.
 */
export const exporter: BuildOptions = {
  platform: 'browser',
  format: 'iife',
  globalName: 'continuityExport',
  outExtension: { '.js': '.cjs' },
  footer: { js: 'if(typeof module==="object")module.exports=continuityExport;' },
}

/** Leaves the exporter out of what runs in Node. */
export const withoutExporter: Plugin = {
  name: 'the exporter stands beside',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/views\/export\/exporter\.ts$/ }, ({ path }) => ({ path, namespace: 'exporter' }))
    onResolve({ filter: /^\.\/export\.cjs$/ }, ({ path }) => ({ path, external: true }))
    onLoad({ filter: /./, namespace: 'exporter' }, () => ({ contents: "module.exports = require('./export.cjs')", loader: 'js' }))
  },
}
