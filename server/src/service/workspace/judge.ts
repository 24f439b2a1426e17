import type { Finding } from '../../base/finding.ts'
import { rules } from '../../generated/rules.ts'
import type { CivilDay } from '../../language/values/civil.ts'
import type { Programme } from '../../programme/index/programme.ts'
import { Checker } from '../../rules/check.ts'

/** Judges by all rules, and keeps what it found until something changes. */
export const newChecker = (): Checker => new Checker(rules)

/** The findings of one file of a programme. Both the editor and the command line ask here, so they say the same. */
export function judge(
  programme: Programme,
  uri: string,
  { today, checker }: { readonly today: CivilDay; readonly checker: Checker },
): readonly Finding[] {
  const file = programme.files.get(uri)
  return file ? checker.check(file, programme, programme.settings.today ?? today) : []
}
