import { message } from '../../base/message.ts'
import type { ImportReport } from '../../imports/draft/report.ts'
import { elementAt, scalarAt } from '../../language/model/access.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { ImportFacts } from '../../views/models/importFacts.ts'
import { keepLast } from './recentModels.ts'

/** More files are hardly brought in before the first of them is done with. */
const mostKept = 24

/** What became of the files that were brought in, by their names, as long as the server runs: a document itself keeps only what has no place. */
export class RecentImports {
  readonly #reports = new Map<string, ImportReport>()

  remember(report: ImportReport): void {
    keepLast(this.#reports, [report.source, report], mostKept)
  }

  factsFor({ root }: DocumentModel): ImportFacts | undefined {
    const imported = elementAt(root, 'imported')
    const report = this.#reports.get((imported && scalarAt<string>(imported, 'source')?.value) ?? '')
    return report && factsOf(report)
  }
}

const factsOf = ({ counts, placed, figures, damaged, remarks }: ImportReport): ImportFacts => ({
  counts,
  placed: placed.map(({ by, ...statement }) => ({ ...statement, more: message(`import.by.${by}`) })),
  figures: figures.map(({ value, ...statement }) => ({ ...statement, more: value })),
  damaged: damaged.map(({ damage, ...statement }) => ({
    ...statement,
    more: message('import.damages', { damage: damage.map((one) => message(`import.damage.${one}`)) }),
  })),
  remarks: remarks.map((remark) => message(`import.remark.${remark}`)),
})
