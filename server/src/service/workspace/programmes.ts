import type { LineTable } from '../../language/lines/lineTable.ts'
import { buildLines } from '../../language/lines/lineTable.ts'
import { type FileModel, readFile } from '../../language/model/file.ts'
import { readSettings } from '../../programme/config/settings.ts'
import { buildProgramme, type Programme, updateProgramme } from '../../programme/index/programme.ts'
import { isPlanName } from './planNames.ts'
import type { FileAccess } from './ports.ts'
import { folderOf, isBelow, isSettings, nameOf, settingsNames } from './uris.ts'

/** What is open in an editor. Its text takes the place of the file's, and it counts as a file before it is saved. */
export interface OpenTexts {
  readonly text: (uri: string) => LineTable | undefined
  readonly uris: () => readonly string[]
}

export const nothingOpen: OpenTexts = { text: () => undefined, uris: () => [] }

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
  readonly #open: OpenTexts
  #folders: readonly string[] = []
  /** All known files by folder that was opened; filled on first use. */
  #known = new Map<string, Promise<ReadonlySet<string>>>()
  /** By folder: whether it has settings, and which programme it belongs to. */
  #settled = new Map<string, Promise<boolean>>()
  #roots = new Map<string, Promise<string>>()
  #closed = new Map<string, Promise<LineTable | undefined>>()
  readonly #models = new Map<string, Cached>()
  /** By root: the programme as it is while nothing changes. */
  #fresh = new Map<string, Promise<Programme>>()
  #built = new Map<string, { readonly files: readonly FileModel[]; readonly programme: Programme }>()

  constructor(access: FileAccess, open: OpenTexts) {
    this.#access = access
    this.#open = open
  }

  set folders(folders: readonly string[]) {
    this.#folders = folders
    this.#forgetFolders()
  }

  get folders(): readonly string[] {
    return this.#folders
  }

  /** A file on disk appeared, changed or went away. */
  touched(uri: string): void {
    this.#closed.delete(uri)
    this.#forgetFolders()
  }

  #forgetFolders(): void {
    this.#known = new Map()
    this.#settled = new Map()
    this.#roots = new Map()
    this.changed()
  }

  /** A settings file that is new in an editor begins a programme before it is saved. */
  opened(uri: string): void {
    if (isSettings(uri)) this.#forgetFolders()
  }

  /** A closed document is forgotten; its file is read again when somebody asks. */
  closed(uri: string): void {
    this.#models.delete(uri)
    this.#closed.delete(uri)
    this.changed()
    if (isSettings(uri)) this.#forgetFolders()
  }

  /** Anything that is open changed: what was put together before may be of yesterday. */
  changed(): void {
    this.#fresh = new Map()
  }

  /** The programme that a file belongs to, with the file in it. */
  async of(uri: string): Promise<Programme> {
    const root = await this.#rootOf(uri)
    const fresh = this.#fresh
    const known = fresh.get(root)
    if (known !== undefined && (await known).files.has(uri)) return known
    const programme = this.#gather(root, uri)
    fresh.set(root, programme)
    return programme
  }

  async #gather(root: string, uri: string): Promise<Programme> {
    const around = await this.#filesAround(root)
    const roots = await Promise.all(around.map((file) => this.#rootOf(file)))
    const members = around.filter((_, index) => roots[index] === root)
    const files = await Promise.all([...new Set([...members, uri])].sort().map((file) => this.#model(file)))
    return this.#programme(
      root,
      files.filter((file) => file !== undefined),
    )
  }

  /** Every plan file of the opened folders. */
  async all(): Promise<readonly string[]> {
    const sets = await Promise.all(this.#folders.map((folder) => this.#below(folder)))
    return [...new Set(sets.flatMap((set) => [...set]))].sort()
  }

  /** Whether there is such a file; what it holds is not kept. */
  async isThere(uri: string): Promise<boolean> {
    return this.#open.text(uri) !== undefined || (await this.#access.read(uri)) !== undefined
  }

  #programme(root: string, files: readonly FileModel[]): Programme {
    const built = this.#built.get(root)
    if (built && built.files.length === files.length && built.files.every((file, index) => file === files[index])) return built.programme
    const settings = files.find((file) => isSettings(file.uri) && folderOf(file.uri) === root)
    const decided = readSettings(settings)
    const programme = built ? updateProgramme(built.programme, files, decided) : buildProgramme(files, decided)
    this.#built.set(root, { files, programme })
    return programme
  }

  /** The plan files below a folder, saved or not. */
  async #filesAround(folder: string): Promise<readonly string[]> {
    const unsaved = this.#open.uris().filter((one) => isBelow(one, folder) && isPlanName(nameOf(one)))
    return [...new Set([...(await this.#below(folder)), ...unsaved])]
  }

  /** The nearest folder upwards with a settings file, also above what was opened; else the opened folder, else the file's own. */
  #rootOf(uri: string): Promise<string> {
    const own = folderOf(uri)
    const known = this.#roots.get(own)
    if (known !== undefined) return known
    const root = this.#climb(own)
    this.#roots.set(own, root)
    return root
  }

  async #climb(own: string): Promise<string> {
    for (let folder = own; ; folder = folderOf(folder)) {
      if (await this.#isSettled(folder)) return folder
      if (folder === folderOf(folder)) break
    }
    return this.#folders.filter((folder) => isBelow(own, folder)).sort((a, b) => a.length - b.length)[0] ?? own
  }

  #isSettled(folder: string): Promise<boolean> {
    const known = this.#settled.get(folder)
    if (known !== undefined) return known
    const asked = Promise.all(settingsNames.map((name) => this.#openOrRead(`${folder}/${name}`))).then((texts) =>
      texts.some((text) => text !== undefined),
    )
    this.#settled.set(folder, asked)
    return asked
  }

  async #openOrRead(uri: string): Promise<LineTable | undefined> {
    return this.#open.text(uri) ?? (await this.#closedText(uri))
  }

  /** A file that was opened alone, outside of any programme, speaks for its own folder: below it there may be a whole disk. */
  async #below(folder: string): Promise<ReadonlySet<string>> {
    const known = this.#known.get(folder)
    if (known !== undefined) return known
    const isOurs = this.#folders.some((one) => isBelow(folder, one)) || (await this.#isSettled(folder))
    const found = this.#access.find(folder, isOurs ? 'below' : 'here').then((uris) => new Set(uris))
    this.#known.set(folder, found)
    return found
  }

  async #model(uri: string): Promise<FileModel | undefined> {
    const table = await this.#openOrRead(uri)
    if (!table) return undefined
    const cached = this.#models.get(uri)
    if (cached?.table === table) return cached.model
    const model = readFile(uri, table, cached?.model)
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
