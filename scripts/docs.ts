// Derives docs/schemas/ (for editors that know JSON Schema only) docs/reference/ and docs/rules/ (for readers) from schemas/,
// the rules and package.json. `npm run docs` after a change of the language or of what the extension contributes; a test fails while something here is stale.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SchemaFiles } from '../server/src/language/schema/jsonSchema.ts'
import { publishedSchema } from './publish.ts'
import { referencePages } from './reference.ts'
import { ruleReference } from './rule-reference.ts'
import { settingsPages } from './settings-reference.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

function schemaFiles(): SchemaFiles {
  const names = readdirSync(join(root, 'schemas')).filter((name) => name.endsWith('.schema.json'))
  return Object.fromEntries(names.map((name) => [name.replace('.schema.json', ''), JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8'))]))
}

/** Everything that is derived for docs/, by path. */
export function derivedDocs(): ReadonlyMap<string, string> {
  const files = schemaFiles()
  const schemas = Object.entries(files).map(
    ([name, schema]) => [`docs/schemas/${name}.schema.json`, `${JSON.stringify(publishedSchema(schema))}\n`] as const,
  )
  return new Map([...schemas, ...referencePages(files), ...settingsPages(), ...ruleReference()])
}

if (import.meta.main) {
  for (const [path, text] of derivedDocs()) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
