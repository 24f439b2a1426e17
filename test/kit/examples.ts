import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root: string = fileURLToPath(new URL('../..', import.meta.url))

export const examplesFolder: string = join(root, 'examples')

export interface Example {
  /** `annual-plan-en/hospital.plan.yaml` */
  readonly name: string
  readonly path: string
  readonly uri: string
  readonly text: string
}

/** Every YAML file below `examples/`. */
export const examples: readonly Example[] = readdirSync(examplesFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.ya?ml$/.test(name))
  .sort()
  .map((name) => {
    const path = join(examplesFolder, name)
    return { name: name.replaceAll('\\', '/'), path, uri: pathToFileURL(path).toString(), text: readFileSync(path, 'utf8') }
  })

/** One example by the end of its name. */
export function example(ending: string): Example {
  const found = examples.find(({ name }) => name.endsWith(ending))
  if (!found) throw new Error(`there is no example ${ending}`)
  return found
}

/** The other files of an example's folder, by URI. */
export const beside = ({ name, uri }: Example): Readonly<Record<string, string>> =>
  Object.fromEntries(examples.filter((one) => one.uri !== uri && one.name.startsWith(`${name.split('/')[0]}/`)).map((one) => [one.uri, one.text]))
