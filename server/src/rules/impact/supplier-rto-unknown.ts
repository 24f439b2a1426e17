import { criticalSuppliers, isUnknown } from '../../programme/analysis/criticalSuppliers.ts'
import { nameOf } from '../../programme/analysis/network.ts'
import { placeOf } from '../places.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** BIA-23: a critical supplier of which nobody knows how fast it would be back: nothing is promised and nothing was shown. */
export const rule: Rule = linkedElementRule({
  id: 'BIA-23',
  name: 'supplier-rto-unknown',
  title: { en: 'Critical supplier, recovery unknown', 'zh-cn': '关键供应商恢复能力不明', 'zh-tw': '關鍵供應商復原能力不明' },
  why: {
    en: 'Your own recovery time ends where that of the supplier begins, and nobody knows how long that is.',
    'zh-cn': '自己的恢复时间取决于供应商的恢复时间，而后者无人知晓。',
    'zh-tw': '自己的復原時間取決於供應商的復原時間，而後者無人知曉。',
  },
  messages: {
    unknown: {
      en: 'Nobody knows how fast {name} would be back: no recovery time is contracted, and there is no evidence of its continuity.',
      'zh-cn': '无人知晓“{name}”多久能恢复：合同未约定恢复时间，也没有业务连续性证明。',
      'zh-tw': '無人知曉「{name}」多久能復原：合約未約定復原時間，也沒有營運持續的證明。',
    },
    needs: { en: '{name} cannot do without it', 'zh-cn': '“{name}”离不开它', 'zh-tw': '「{name}」少不了它' },
  },
  severity: always('warning'),
  visits: ['common.supplier'],
  check(supplier, { programme, report }) {
    const critical = criticalSuppliers(programme).get(supplier.id?.value ?? '')
    if (critical?.element !== supplier || !isUnknown(critical)) return
    report({
      at: placeOf(supplier),
      message: 'unknown',
      args: { name: nameOf(critical.node) },
      related: critical.dependencies.map(({ from, at }) => ({ at, uri: from.file.uri, message: 'needs', args: { name: nameOf(from) } })),
    })
  },
})
