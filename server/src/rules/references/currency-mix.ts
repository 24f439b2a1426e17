import type {
  AnnualPlanBudget,
  AnnualPlanBudgetLine,
  AnnualPlanResource,
  BiaActivityAmounts,
  BiaStrategyCost,
  CommonImpactType,
  CommonTreatmentAction,
} from '../../generated/model.ts'
import type { Element, Located } from '../../language/model/element.ts'
import type { Money } from '../../language/values/valueTypes.ts'
import { targetOf } from '../../programme/index/elements.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** REF-09: amounts that are added up are in different currencies. */
export const rule: Rule = linkedElementRule({
  id: 'REF-09',
  name: 'currency-mix',
  title: { en: 'Mixed currencies', 'zh-cn': '币种混用', 'zh-tw': '幣別混用' },
  why: {
    en: 'A total over two currencies is a number that means nothing, and the overrun hides in it.',
    'zh-cn': '把两种货币相加得到的合计毫无意义，超支就藏在其中。',
    'zh-tw': '把兩種貨幣相加得到的合計毫無意義，超支就藏在其中。',
  },
  messages: {
    sum: {
      en: '{amount} is in {currency}, but what it is added to is in {base}; convert it or keep it apart.',
      'zh-cn': '{amount} 的币种是 {currency}，而与之相加的金额是 {base}；请换算或分开列示。',
      'zh-tw': '{amount} 的幣別是 {currency}，而與之相加的金額是 {base}；請換算或分開列示。',
    },
    line: {
      en: '{amount} is in {currency}, but the budget line that pays for it is in {base}.',
      'zh-cn': '{amount} 的币种是 {currency}，而支付它的预算科目是 {base}。',
      'zh-tw': '{amount} 的幣別是 {currency}，而支付它的預算科目是 {base}。',
    },
    base: { en: 'The other currency', 'zh-cn': '另一币种', 'zh-tw': '另一幣別' },
    also: { en: 'This one too', 'zh-cn': '此处也是', 'zh-tw': '這裡也是' },
  },
  severity: byMessage({ sum: 'error', line: 'warning' }),
  visits: [
    'annual_plan.budget',
    'annual_plan.resource',
    'common.treatment_action',
    'bia.strategy.cost',
    'bia.activity.amounts',
    'common.impact_type',
  ],
  check(element, context) {
    const sum = amountsOf(element)
    if (sum) judge(sum, context)
    const paid = paidBy(element, context)
    if (paid) judgeLine(paid, context)
  },
})

type Amount = Located<Money>

interface Sum {
  readonly amounts: readonly Amount[]
  /** The currency that somebody declared for the sum. */
  readonly declared?: Located<string>
}

function amountsOf(element: Element): Sum | undefined {
  switch (element.$.shape.name) {
    case 'annual_plan.budget':
      return ofBudget(element as AnnualPlanBudget)
    case 'bia.strategy.cost': {
      const { one_off, yearly } = element as BiaStrategyCost
      return { amounts: present([one_off, yearly]) }
    }
    case 'bia.activity.amounts':
      return { amounts: [...(element as BiaActivityAmounts).others.values()].flat() }
    case 'common.impact_type':
      return { amounts: present((element as CommonImpactType).levels.flatMap(({ money_from, money_to }) => [money_from, money_to])) }
    default:
      return undefined
  }
}

function ofBudget({ currency, total, contingency, lines }: AnnualPlanBudget): Sum {
  const amounts = present([total, contingency, ...lines.flatMap(amountsOfLine)])
  return { amounts, ...(currency && { declared: currency }) }
}

const amountsOfLine = ({ planned, committed, actual, parts }: AnnualPlanBudgetLine): readonly (Amount | undefined)[] => [
  planned,
  committed,
  actual,
  ...parts.map((part) => part.planned),
]

const present = (amounts: readonly (Amount | undefined)[]): readonly Amount[] => amounts.filter((amount) => amount !== undefined)

/** An amount without a currency is in that of its sum. */
function judge({ amounts, declared }: Sum, { report }: LinkedContext): void {
  const first = amounts.find(({ value }) => value.currency !== undefined)
  const base = declared?.value ?? first?.value.currency
  const [odd, ...others] = amounts.filter(({ value }) => value.currency !== undefined && value.currency !== base)
  const place = declared?.span ?? first?.span
  if (!odd || base === undefined || !place) return
  report({
    at: odd.span,
    message: 'sum',
    args: { amount: odd.text, currency: odd.value.currency ?? '', base },
    related: [{ at: place, message: 'base' }, ...others.map(({ span }) => ({ at: span, message: 'also' }))],
  })
}

interface Paid {
  readonly cost: Amount
  readonly uri: string
  readonly base: Located<unknown>
  readonly currency: string
}

/** What a resource or a measure costs, and the currency of the budget line that it names. */
function paidBy(element: Element, context: LinkedContext): Paid | undefined {
  const { cost, budget_line } = element as AnnualPlanResource | CommonTreatmentAction
  if (!cost || cost.value?.currency === undefined || !budget_line) return undefined
  const line = targetOf(context, ['budget_line'], budget_line)
  if (!line) return undefined
  const { currency } = line.element.$.parent as AnnualPlanBudget
  const priced = present(amountsOfLine(line.element)).find(({ value }) => value.currency !== undefined)
  const uri = line.file.uri
  if (priced?.value.currency !== undefined) return { cost, uri, base: priced, currency: priced.value.currency }
  return currency && { cost, uri, base: currency, currency: currency.value }
}

function judgeLine({ cost, uri, base, currency }: Paid, { report }: LinkedContext): void {
  if (cost.value.currency === currency) return
  const args = { amount: cost.text, currency: cost.value.currency ?? '', base: currency }
  report({ at: cost.span, message: 'line', args, related: [{ uri, at: base.span, message: 'base' }] })
}
