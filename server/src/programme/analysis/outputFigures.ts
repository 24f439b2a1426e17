import type { BiaActivity } from '../../generated/model.ts'
import type { Located } from '../../language/model/element.ts'

/** How much an activity puts out in some time, as prose says it: `310 trips a day`, `每日 310 趟次`. */
interface Output {
  readonly amount: number
  readonly unit: string
}

/** That the least output, told in words, is another share of the normal one than the MBCO says. */
export interface OutputDrift {
  readonly at: Located<string>
  readonly least: number
  readonly normal: number
  readonly share: number
  readonly normalAt: Located<string>
}

/** Where both texts give one output in the same unit and time. What is rounded is no drift: shares are often a multiple of ten. */
export function outputDrift({ description: normalAt, mbco }: BiaActivity): OutputDrift | undefined {
  const { percent, description: at } = mbco ?? {}
  if (!percent || !at || !normalAt) return undefined
  const [normal, ...others] = outputsIn(normalAt.text)
  const [least, ...further] = outputsIn(at.text)
  if (!normal || !least || others.length > 0 || further.length > 0 || normal.unit !== least.unit || normal.amount === 0) return undefined
  const share = (least.amount / normal.amount) * 100
  return Math.abs(share - percent.value) > rounding ? { at, normalAt, least: least.amount, normal: normal.amount, share } : undefined
}

const rounding = 10

const english = /(?<![\d,])(\d[\d,]*(?:\.\d+)?)\s+([a-z]+)\s+(?:a|an|per|each|every)\s+(hour|day|shift|week|month|year)\b/gi
const chinese = /每(日|天|小[时時]|班|[周週]|月|年)[^\d，。；,;]{0,4}(\d[\d,]*(?:\.\d+)?)\s*(\p{Script=Han}{1,3})/gu

function outputsIn(text: string): readonly Output[] {
  const inEnglish = [...text.matchAll(english)].map(([, amount, what, time]) => outputOf(amount, what, time))
  const inChinese = [...text.matchAll(chinese)].map(([, time, amount, what]) => outputOf(amount, what, time))
  return [...inEnglish, ...inChinese]
}

const outputOf = (amount = '', what = '', time = ''): Output => ({
  amount: Number(amount.replaceAll(',', '')),
  unit: `${what} ${time.replace('天', '日')}`.toLowerCase(),
})
