import { readText } from '../../server/src/language/model/file.ts'
import { updateProgramme } from '../../server/src/programme/index/programme.ts'
import { judge, newChecker } from '../../server/src/service/workspace/judge.ts'
import { broken, programmeOf } from '../kit/defects.ts'
import { measure, type Runs, type Timing } from './statistics.ts'

export interface BankResult {
  readonly lines: number
  readonly rules: Readonly<Record<string, Timing>>
}

/** All rules over a whole programme, the bank of the examples: anew, and after a keystroke in its impact analysis. */
export async function overBank(runs: Runs): Promise<BankResult> {
  const programme = programmeOf(broken({ example: 'bank', edits: [] }))
  const uris = [...programme.files.keys()]
  const kept = newChecker()
  let current = programme
  return {
    lines: [...programme.files.values()].reduce((sum, { table }) => sum + table.lines.length, 0),
    rules: {
      'all rules, anew': await measure(runs, () => {
        const again = { ...programme }
        const checker = newChecker()
        for (const uri of uris) judge(again, uri, { today: 0, checker })
      }),
      'all rules after a keystroke': await measure(runs, (index) => {
        const files = [...current.files.values()].map((file) =>
          file.uri.endsWith('.bia.yaml') ? readText(file.uri, `${file.table.text.trimEnd()}\n# ${index}\n`) : file,
        )
        current = updateProgramme(current, files, current.settings)
        for (const uri of uris) judge(current, uri, { today: 0, checker: kept })
      }),
    },
  }
}
