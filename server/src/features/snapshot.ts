import type { Locale } from '../l10n/locale.ts'
import type { Render } from '../l10n/render.ts'
import type { LineTable } from '../language/lines/lineTable.ts'
import type { FileModel } from '../language/model/file.ts'
import type { CivilDay } from '../language/values/civil.ts'
import type { Programme } from '../programme/index/programme.ts'

/** All that a feature may know: an immutable picture of the programme at one moment. */
export interface Snapshot {
  readonly uri: string
  /** The text as it is now. */
  readonly table: LineTable
  /** The file as it was last read: of this text, or of one a few keystrokes older. */
  readonly file: FileModel | undefined
  readonly programme: Programme
  readonly today: CivilDay
  readonly locale: Locale
  readonly render: Render
}
