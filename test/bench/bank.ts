import { rules } from '../../server/src/generated/rules.ts'
import { readText } from '../../server/src/language/model/file.ts'
import { type Programme, updateProgramme } from '../../server/src/programme/index/programme.ts'
import { Checker } from '../../server/src/rules/check.ts'
import { judge, newChecker } from '../../server/src/service/workspace/judge.ts'
import { broken, programmeOf } from '../kit/defects.ts'
import { measure, type Runs, type Timing } from './statistics.ts'

export interface BankResult {
  readonly lines: number
  readonly rules: Readonly<Record<string, Timing>>
  /** The slowest of them, each alone over a programme that nothing was worked out of yet. */
  readonly slowest: Readonly<Record<string, Timing>>
}

const shown = 10

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
    slowest: await slowest(programme, runs),
  }
}

async function slowest(programme: Programme, { measured }: Runs): Promise<BankResult['slowest']> {
  const few: Runs = { warmUp: 3, measured: Math.max(5, measured / 6) }
  const timings: (readonly [string, Timing])[] = []
  for (const rule of rules) {
    const alone = (): void => {
      const again = { ...programme }
      const checker = new Checker([rule])
      for (const file of again.files.values()) checker.check(file, again, 0)
    }
    timings.push([`${rule.id} ${rule.name}`, await measure(few, alone)])
  }
  return Object.fromEntries(timings.toSorted(([, a], [, b]) => b.median - a.median).slice(0, shown))
}
