import type { Snapshot } from '../../server/src/features/snapshot.ts'
import type { Locale } from '../../server/src/l10n/locale.ts'
import { parseIso } from '../../server/src/language/values/civil.ts'
import { render } from '../../server/src/service/workspace/wording.ts'
import { check, planUri, type Surroundings } from './check.ts'
import { marked } from './marker.ts'

export interface At {
  readonly snapshot: Snapshot
  readonly offset: number
  readonly text: string
}

/** The picture that a feature sees when the cursor stands at `‸`. */
export function at(source: string, around: Surroundings & { readonly locale?: Locale } = {}): At {
  const { text, offset } = marked(source)
  const { file, programme } = check(text, around)
  const { uri = planUri, today = '2026-07-15', locale = 'en' } = around
  return { text, offset, snapshot: { uri, table: file.table, file, programme, today: parseIso(today) ?? 0, locale, render } }
}
