import type { Finding } from '../../base/finding.ts'
import type { Snapshot } from '../../features/snapshot.ts'
import type { Locale } from '../../l10n/locale.ts'
import type { Render } from '../../l10n/render.ts'
import type { LineTable } from '../../language/lines/lineTable.ts'
import type { FileModel } from '../../language/model/file.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { type Preferences, usualPreferences } from '../../protocol/preferences.ts'
import { judge, newChecker } from '../workspace/judge.ts'
import { isPlanName } from '../workspace/planNames.ts'
import type { Clock, FileAccess } from '../workspace/ports.ts'
import { Programmes } from '../workspace/programmes.ts'
import { nameOf, normal } from '../workspace/uris.ts'
import { render } from '../workspace/wording.ts'
import { type Abilities, noAbilities } from './abilities.ts'
import { Documents } from './documents.ts'
import { RecentImports } from './recentImports.ts'

/** What VS Code takes our documents for, whatever they are called. */
const ownLanguage = 'continuity'

/** A file as it was read, and all that was found in it. */
export interface JudgedFile {
  readonly file: FileModel
  readonly findings: readonly Finding[]
}

export interface SessionOptions {
  readonly locale: Locale
  /** Milliseconds to wait after a keystroke before work starts. */
  readonly debounce: number
  readonly preferences: Preferences
  readonly abilities: Abilities
  readonly uriScheme?: string
}

/** What one client has open and has been told. It lives as long as the connection. */
export class Session {
  readonly documents: Documents = new Documents()
  readonly programmes: Programmes
  readonly imports: RecentImports = new RecentImports()
  readonly render: Render = render
  readonly clock: Clock
  locale: Locale = 'en'
  uriScheme: string | undefined
  debounce = 150
  preferences: Preferences = usualPreferences
  abilities: Abilities = noAbilities
  /** Grows with every change of anything; what was computed under an older one may be stale. */
  revision = 0
  readonly #listeners = new Set<() => void>()
  /** Called with each document that was closed: what somebody keeps of it is of no more use. */
  readonly onClosed: Set<(uri: string) => void> = new Set()
  /** By open document: its programme when it was last asked for. */
  readonly #latest = new Map<string, Programme>()
  readonly #checker = newChecker()

  constructor(access: FileAccess, clock: Clock) {
    this.programmes = new Programmes(access, {
      text: (uri) => this.documents.get(uri)?.table,
      uris: () => this.documents.all().map(({ uri }) => uri),
    })
    this.clock = clock
  }

  configure({ locale, debounce, preferences, abilities, uriScheme }: SessionOptions): void {
    this.preferences = preferences
    this.abilities = abilities
    this.locale = locale
    this.debounce = debounce
    this.uriScheme = uriScheme
  }

  /** Nothing of a closed document is kept; its file is read when somebody asks for it. */
  closed(uri: string): void {
    this.documents.close(uri)
    this.programmes.closed(uri)
    this.#latest.delete(uri)
    for (const forget of this.onClosed) forget(uri)
  }

  /** Something changed: whoever waits for that goes on. */
  changed(): void {
    this.revision++
    this.programmes.changed()
    for (const listener of [...this.#listeners]) listener()
  }

  /** Calls back on every change, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async programme(uri: string): Promise<Programme> {
    const programme = await this.programmes.of(uri)
    if (this.documents.get(uri)) this.#latest.set(uri, programme)
    return programme
  }

  /** Every programme of the opened folders and of what is open. After each that had to be looked for somebody may end it, or let others go on. */
  async allProgrammes(between: () => Promise<void>): Promise<ReadonlySet<Programme>> {
    const uris = [...(await this.programmes.all()), ...this.documents.all().map(({ uri }) => uri)]
    const found = new Set<Programme>()
    const seen = new Set<string>()
    for (const uri of uris) {
      if (seen.has(uri)) continue
      const programme = await this.programme(uri)
      await between()
      found.add(programme)
      for (const own of programme.files.keys()) seen.add(own)
    }
    return found
  }

  /** The programme as it is now, with this text read. */
  async snapshot(clientUri: string): Promise<Snapshot | undefined> {
    const uri = normal(clientUri)
    return this.#snapshotOf(uri, await this.programme(uri))
  }

  /** The text as it is now beside the programme as it was last read: for what answers while somebody types, without a parse. */
  async typing(clientUri: string): Promise<Snapshot | undefined> {
    const uri = normal(clientUri)
    return this.#snapshotOf(uri, this.#latest.get(uri) ?? (await this.programme(uri)))
  }

  #snapshotOf(uri: string, programme: Programme): Snapshot | undefined {
    const file = programme.files.get(uri)
    const table = this.documents.get(uri)?.table ?? file?.table
    if (!table) return undefined
    const today = programme.settings.today ?? this.clock()
    return { uri, table, file, programme, today, locale: this.locale, render: this.render }
  }

  /** The findings of a file; the checker keeps them for each state of its programme. */
  async findings(uri: string): Promise<JudgedFile | undefined> {
    const programme = await this.programme(uri)
    const file = programme.files.get(uri)
    return file && { file, findings: this.#isForeign(file) ? [] : this.judged(programme, uri) }
  }

  /** Many editors hand over every YAML file that is opened. One that neither its name nor its `kind` makes ours is no concern of ours. */
  #isForeign({ uri, documents }: FileModel): boolean {
    const language = this.documents.get(uri)?.languageId ?? ownLanguage
    return language !== ownLanguage && documents.length === 0 && !isPlanName(nameOf(uri))
  }

  /** As `findings`, of a programme in hand. */
  judged(programme: Programme, uri: string): readonly Finding[] {
    return judge(programme, uri, { today: this.clock(), checker: this.#checker })
  }

  tableOf(uri: string): LineTable | undefined {
    return this.documents.get(uri)?.table ?? this.programmes.tableOf(uri)
  }

  clientUri(uri: string): string {
    return this.documents.get(uri)?.clientUri ?? uri
  }
}
