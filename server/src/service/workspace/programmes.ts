import type { LineTable } from '../../language/lines/lineTable.ts'
import { buildLines } from '../../language/lines/lineTable.ts'
import { type FileModel, readFile } from '../../language/model/file.ts'
import { readSettings } from '../../programme/config/settings.ts'
import { buildProgramme, type Programme } from '../../programme/index/programme.ts'
import type { FileAccess } from './ports.ts'
import { folderOf, isBelow, isSettings } from './uris.ts'

/** The text of an open document takes the place of the file's. */
export type OpenText = (uri: string) => LineTable | undefined

interface Cached {
  readonly table: LineTable
  readonly model: FileModel
}

/**
 * Knows which files make up which programme, and keeps each of them read until it changes.
 * A programme's root is the nearest folder upwards with a settings file, else the outermost folder that was opened.
 */
export class Programmes {
  readonly #access: FileAccess
  readonly #openText: OpenText
  #folders: readonly string[] = []
  /** All known files by folder that was opened; filled on first use. */
  #known = new Map<string, Promise<Set<string>>>()
  #closed = new Map<string, Promise<LineTable | undefined>>()
  readonly #models = new Map<string, Cached>()
  #built = new Map<string, { readonly files: readonly FileModel[]; readonly programme: Programme }>()

  constructor(access: FileAccess, openText: OpenText) {
    this.#access = access
    this.#openText = openText
  }

  set folders(folders: readonly string[]) {
    this.#folders = folders
    this.#known = new Map()
  }

  get folders(): readonly string[] {
    return this.#folders
  }

  /** A file on disk appeared, changed or went away. */
  touched(uri: string): void {
    this.#closed.delete(uri)
    this.#known = new Map()
  }

  /** A closed document is forgotten; its file is read again when somebody asks. */
  closed(uri: string): void {
    this.#models.delete(uri)
    this.#closed.delete(uri)
  }

  /** The programme that a file belongs to, with the file in it. */
  async of(uri: string): Promise<Programme> {
    const all = await this.#filesAround(uri)
    const root = rootOf(uri, all, this.#folders)
    const members = [...all].filter((file) => isBelow(file, root) && rootOf(file, all, this.#folders) === root)
    const files = (await Promise.all([...new Set([...members, uri])].sort().map((file) => this.#model(file)))).filter((file) => file !== undefined)
    return this.#programme(root, files)
  }

  /** Every plan file of the opened folders. */
  async all(): Promise<readonly string[]> {
    const sets = await Promise.all(this.#folders.map((folder) => this.#below(folder)))
    return [...new Set(sets.flatMap((set) => [...set]))].sort()
  }

  #programme(root: string, files: readonly FileModel[]): Programme {
    const built = this.#built.get(root)
    if (built && built.files.length === files.length && built.files.every((file, index) => file === files[index])) return built.programme
    const settings = files.find((file) => isSettings(file.uri) && folderOf(file.uri) === root)
    const programme = buildProgramme(files, readSettings(settings))
    this.#built.set(root, { files, programme })
    return programme
  }

  /** Without an opened folder the programme is what lies beside the file, below the nearest settings file. */
  async #filesAround(uri: string): Promise<ReadonlySet<string>> {
    const folder = this.#folders.filter((one) => isBelow(uri, one)).sort((a, b) => a.length - b.length)[0]
    return this.#below(folder ?? folderOf(uri))
  }

  #below(folder: string): Promise<Set<string>> {
    const known = this.#known.get(folder)
    if (known !== undefined) return known
    const found = this.#access.find(folder).then((uris) => new Set(uris))
    this.#known.set(folder, found)
    return found
  }

  async #model(uri: string): Promise<FileModel | undefined> {
    const table = this.#openText(uri) ?? (await this.#closedText(uri))
    if (!table) return undefined
    const cached = this.#models.get(uri)
    if (cached?.table === table) return cached.model
    const model = readFile(uri, table)
    this.#models.set(uri, { table, model })
    return model
  }

  #closedText(uri: string): Promise<LineTable | undefined> {
    const known = this.#closed.get(uri)
    if (known !== undefined) return known
    const table = this.#access.read(uri).then((text) => (text === undefined ? undefined : buildLines(text)))
    this.#closed.set(uri, table)
    return table
  }
}

/** The nearest folder upwards with a settings file, else the opened folder, else the file's own. */
export function rootOf(uri: string, files: ReadonlySet<string>, folders: readonly string[]): string {
  const settled = new Set([...files].filter(isSettings).map(folderOf))
  const outermost = folders.filter((folder) => isBelow(uri, folder)).sort((a, b) => a.length - b.length)[0] ?? folderOf(uri)
  for (let folder = folderOf(uri); isBelow(folder, outermost); folder = folderOf(folder)) {
    if (settled.has(folder)) return folder
    if (folder === folderOf(folder)) break
  }
  return outermost
}
