import type { Finding } from '../../base/finding.ts'
import { render } from '../workspace/wording.ts'
import type { Checked } from './check.ts'
import { pathOf } from './formats/format.ts'

/** Findings that somebody knows already, by what they say of which file: where in the file they stand may change with every line above. */
export class Known {
  readonly #counts = new Map<string, number>()

  add(file: string, rule: string, message: string): void {
    const key = keyOf(file, rule, message)
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  addAll(checked: readonly Checked[]): void {
    for (const { findings } of checked) for (const { uri, rule, message } of findings) this.add(pathOf(uri), rule, render(message, 'en'))
  }

  /** What is new. Of several that say the same so many are known as were known. */
  newIn(checked: readonly Checked[], said: (finding: Finding) => string): readonly Checked[] {
    const left = new Map(this.#counts)
    return checked.map((one) => ({
      ...one,
      findings: one.findings.filter((finding) => {
        const key = keyOf(pathOf(finding.uri), finding.rule, said(finding))
        const count = left.get(key) ?? 0
        left.set(key, count - 1)
        return count <= 0
      }),
    }))
  }
}

const keyOf = (file: string, rule: string, message: string): string => JSON.stringify([file.replaceAll('\\', '/'), rule, message])
