import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { npm } from './npm.mjs'
import { dist, root } from './places.ts'

interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
}

/** What npm knows of everything that is installed here. */
interface Bom {
  readonly metadata: { readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

/** Writes down for auditors what is in the packed files, as CycloneDX, beside them: of what npm lists what was bundled, and not what we build with. */
export async function writeSbom(): Promise<string> {
  const output = await npm(['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'], root)
  const bom = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as Bom
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly name: string; readonly version: string }
  const file = join(dist, `continuity-${version}.cdx.json`)
  await writeFile(file, `${JSON.stringify(shipped({ ...bom, metadata: named(bom.metadata, name) }, await bundled()), null, 2)}\n`)
  return file
}

const bundled = async (): Promise<readonly string[]> => JSON.parse(await readFile(join(dist, 'bundled.json'), 'utf8')) as readonly string[]

/** npm calls a project by its folder. */
const named = (metadata: Bom['metadata'], name: string): Bom['metadata'] => ({ ...metadata, component: { ...metadata.component, name } })

/** Of a list of all that is installed what is shipped. */
export function shipped(bom: Bom, packages: readonly string[]): Bom {
  const isShipped = new Set([...packages, bom.metadata.component['bom-ref']])
  const components = bom.components.filter(({ name, version }) => isShipped.has(`${name}@${version}`))
  const missing = packages.filter((one) => !components.some(({ name, version }) => one === `${name}@${version}`))
  if (missing.length > 0) throw new Error(`npm does not list ${missing.join(', ')}.`)
  const dependencies = bom.dependencies.flatMap(({ ref, dependsOn = [] }) =>
    isShipped.has(ref) ? [{ ref, dependsOn: dependsOn.filter((one) => isShipped.has(one)) }] : [],
  )
  return { ...bom, components, dependencies }
}
