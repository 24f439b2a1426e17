// The layers of the house, bottom first: each may import only what stands above it in this list. Writes the overrides of biome.json
// (Biome replaces a rule's options for a folder, so each folder needs its complete list). `node scripts/layers.ts` after a change.
import { readFileSync, writeFileSync } from 'node:fs'

export const layers: readonly string[] = [
  'base',
  'l10n',
  'language/values',
  'language/lines',
  'language/yaml',
  'language/schema',
  'language/model',
  'language/edits',
  'programme/config',
  'programme/index',
  'programme/analysis',
  'programme/changes',
  'rules',
  'features',
  'views/models',
  'views/drawing',
  'views/export',
  'imports/source',
  'imports/draft',
  'exercise/run',
  'exercise/plan',
  'exercise/record',
  'protocol',
  'service',
]

/** Packages that one layer alone may import. */
const owners: Readonly<Record<string, readonly string[]>> = {
  yaml: ['language/yaml'],
  'vscode-languageserver': ['service'],
  'vscode-uri': ['service'],
  preact: ['views/drawing', 'views/export'],
  'markdown-it': ['views/models', 'views/export', 'imports/source'],
  '@dagrejs/dagre': ['views/models'],
  'preact-render-to-string': ['views/export'],
  docx: ['views/export'],
  htmlparser2: ['imports/source'],
  fflate: ['imports/source', 'views/export'],
}

interface Pattern {
  readonly group: readonly string[]
  readonly message: string
}

export interface Override {
  readonly includes: readonly string[]
  readonly linter: unknown
}

/** What one layer must not import. Node and the editor are out of reach for all that is pure. */
function forbidden(layer: string): readonly Pattern[] {
  const above = layers.slice(layers.indexOf(layer) + 1)
  const strangers = Object.keys(owners).filter((name) => !owners[name]?.includes(layer))
  return [
    ...(above.length > 0 ? [{ group: above.flatMap((one) => [`**/${one}`, `**/${one}/**`]), message: `${layer} stands below these layers.` }] : []),
    { group: [...strangers, 'ajv'].flatMap((name) => [name, `${name}/**`]), message: 'Another layer owns this package.' },
    ...(layer === 'service' ? [] : [{ group: ['node:*', 'node:*/**'], message: 'Pure layers know nothing of Node.' }]),
    { group: ['vscode', '**/client/**'], message: 'The server knows no editor.' },
  ]
}

const restricted = (patterns: readonly Pattern[], globals: readonly string[]): unknown => ({
  rules: {
    style: {
      noRestrictedImports: { level: 'error', options: { patterns } },
      ...(globals.length > 0 && {
        noRestrictedGlobals: {
          level: 'error',
          options: { deniedGlobals: Object.fromEntries(globals.map((name) => [name, 'Pure layers take this from a port.'])) },
        },
      }),
    },
  },
})

const outside = ['process', 'Buffer', 'document', 'window', 'Date', 'setTimeout']

/** The files of a layer, without those of a layer that stands in its folder: the last list that names a file holds for it. */
const files = (layer: string): readonly string[] => [
  `server/src/${layer}/**`,
  ...layers.filter((other) => other.startsWith(`${layer}/`)).map((other) => `!server/src/${other}/**`),
]

export const overrides: readonly Override[] = [
  ...layers.map((layer) => ({ includes: files(layer), linter: restricted(forbidden(layer), layer === 'service' ? [] : outside) })),
  {
    includes: ['client/**'],
    linter: restricted(
      [
        {
          group: ['**/server/src/{service,rules,features,programme}/**', '**/server/src/language/{lines,yaml,schema,model,edits}/**'],
          message: 'The client holds no domain logic.',
        },
      ],
      [],
    ),
  },
]

if (import.meta.main) {
  const file = new URL('../biome.json', import.meta.url)
  const config = JSON.parse(readFileSync(file, 'utf8'))
  const own = config.overrides.filter((one: Override) => !one.includes.some((glob) => glob.startsWith('server/src/') || glob === 'client/**'))
  writeFileSync(file, `${JSON.stringify({ ...config, overrides: [...own, ...overrides] }, null, 2)}\n`)
}
