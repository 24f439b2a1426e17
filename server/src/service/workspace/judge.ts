import type { Finding } from '../../base/finding.ts'
import { rules } from '../../generated/rules.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { checkFile } from '../../rules/check.ts'

/** The findings of one file of a programme, by all rules. Both the editor and the command line ask here, so they say the same. */
export function judge(programme: Programme, uri: string, today: CivilDay): readonly Finding[] {
  const file = programme.files.get(uri)
  return file ? checkFile(file, { programme, today: programme.settings.today ?? today, rules }) : []
}
