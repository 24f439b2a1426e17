import type { CommonSupplier } from '../../generated/model.ts'
import { couldPromise, criticalSuppliers } from '../../programme/analysis/criticalSuppliers.ts'
import { neededPoints } from '../../programme/analysis/dataDemands.ts'
import { type Dependency, nameOf } from '../../programme/analysis/network.ts'
import { isFilled } from '../../programme/analysis/singlePoints.ts'
import { placeOf } from '../places.ts'
import { type LinkedContext, linkedElementRule, type RelatedReport, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** SUP-01: the contract with a supplier that others cannot do without promises no recovery time, or says nothing of their data. */
export const rule: Rule = linkedElementRule({
  id: 'SUP-01',
  name: 'no-commitment',
  title: { en: 'Supplier without a commitment', 'zh-cn': '供应商未作承诺', 'zh-tw': '供應商未作承諾' },
  why: {
    en: 'On the day the supplier decides who is served first, and nothing says that it is you.',
    'zh-cn': '出事那天由供应商决定先恢复谁，而没有任何约定说是你。',
    'zh-tw': '出事那天由供應商決定先恢復誰，而沒有任何約定說是你。',
  },
  messages: {
    noTime: {
      en: '{name} has promised no recovery time (contracted_rto), but others cannot do without it.',
      'zh-cn': '“{name}”未承诺恢复时间（contracted_rto），而有业务离不开它。',
      'zh-tw': '「{name}」未承諾復原時間（contracted_rto），卻有業務少不了它。',
    },
    noPoint: {
      en: '{name} holds data of others, but its contract does not say how much of it may be lost (contracted_rpo).',
      'zh-cn': '“{name}”保存着他方的数据，但合同未约定最多可丢失多少（contracted_rpo）。',
      'zh-tw': '「{name}」保存著他方的資料，但合約未約定最多可損失多少（contracted_rpo）。',
    },
    needs: { en: '{name} cannot do without it', 'zh-cn': '“{name}”离不开它', 'zh-tw': '「{name}」少不了它' },
  },
  severity: always('warning'),
  visits: ['common.supplier'],
  check(supplier, context) {
    const critical = criticalSuppliers(context.programme).get(supplier.id?.value ?? '')
    if (critical?.element !== supplier || critical.dependencies.length === 0 || !couldPromise(supplier)) return
    const args = { name: nameOf(critical.node) }
    const at = placeOf(supplier)
    if (!isFilled(supplier, 'contracted_rto')) context.report({ at, message: 'noTime', args, related: critical.dependencies.map(related) })
    if (!isFilled(supplier, 'contracted_rpo') && holdsData(supplier, context)) context.report({ at, message: 'noPoint', args })
  },
})

const related = ({ from, at }: Dependency): RelatedReport => ({ at, uri: from.file.uri, message: 'needs', args: { name: nameOf(from) } })

/** Somebody who knows how much data may be lost keeps it there, and nothing can stand in. */
const holdsData = ({ id }: CommonSupplier, { programme }: LinkedContext): boolean =>
  (neededPoints(programme).get(id?.value ?? '') ?? []).some(({ along }) => along.alternative === 'none')
