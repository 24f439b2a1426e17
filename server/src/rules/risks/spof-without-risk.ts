import type { AnnualPlan, RiskRegister } from '../../generated/model.ts'
import { namesOf } from '../../programme/analysis/network.ts'
import { registersOf } from '../../programme/analysis/riskCriteria.ts'
import { type Exposure, unregistered } from '../../programme/analysis/riskReferences.ts'
import { keyOf } from '../places.ts'
import { linkedDocumentRule, type Rule } from '../rule.ts'
import { asGap } from '../severity.ts'

/** RSK-26: the impact analysis has found that everything hangs on one thing, and no risk speaks of it. BIA-21, 22 and 23 name the things. */
export const rule: Rule = linkedDocumentRule({
  id: 'RSK-26',
  name: 'spof-without-risk',
  title: { en: 'Single point without a risk', 'zh-cn': '单点故障未列入风险', 'zh-tw': '單點失效未列入風險' },
  why: {
    en: 'The analysis knows where everything hangs on one thing; the register, by which money is spent, does not.',
    'zh-cn': '影响分析知道一切系于何处，而据以分配资源的登记册却不知道。',
    'zh-tw': '衝擊分析知道一切繫於何處，而據以分配資源的登錄表卻不知道。',
  },
  messages: {
    one: {
      en: 'Prioritised activities hang on {names} alone, and no risk refers to it.',
      'zh-cn': '优先活动只依赖“{names}”，而没有任何风险提到它。',
      'zh-tw': '優先活動只仰賴「{names}」，而沒有任何風險提到它。',
    },
    several: {
      en: 'Prioritised activities hang on each of these alone, and no risk refers to them: {names}.',
      'zh-cn': '优先活动各只依赖以下单点，而没有任何风险提到：{names}。',
      'zh-tw': '優先活動各只仰賴以下單點，而沒有任何風險提到：{names}。',
    },
    single: { en: '{name} is the only one', 'zh-cn': '“{name}”是单点', 'zh-tw': '「{name}」是單點' },
  },
  severity: asGap,
  checkDocument({ document, programme, report }) {
    const { root } = document
    if (!isFirst(registersOf(programme), root)) return
    const found = unregistered(programme)
    if (found.length === 0) return
    const related = found.map(({ id, name, at, uri }: Exposure) => ({ at, uri, message: 'single', args: { name: name ?? id } }))
    report({ at: keyOf(root, 'risks'), message: found.length === 1 ? 'one' : 'several', args: { names: namesOf(found) }, related })
  },
})

/** Of several registers the first one tells it. */
const isFirst = (registers: readonly (RiskRegister | AnnualPlan)[], root: unknown): boolean => registers[0] === root
