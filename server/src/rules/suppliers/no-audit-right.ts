import { criticalSuppliers } from '../../programme/analysis/criticalSuppliers.ts'
import { placeOf } from '../places.ts'
import { linkedElementRule, type Rule } from '../rule.ts'
import { stricterUnder } from '../severity.ts'

/** SUP-07: a critical supplier of technology need not let anybody look at what it can do. */
export const rule: Rule = linkedElementRule({
  id: 'SUP-07',
  name: 'no-audit-right',
  title: { en: 'No right to audit', 'zh-cn': '没有审计权', 'zh-tw': '沒有稽核權' },
  why: {
    en: 'What the supplier claims of its continuity nobody may check before it matters.',
    'zh-cn': '供应商声称的连续性能力，在要紧之前谁也无权核实。',
    'zh-tw': '供應商宣稱的持續能力，在要緊之前誰也無權查證。',
  },
  messages: {
    denied: {
      en: 'The contract with {name}, a critical supplier of technology, gives no right to audit it or to test with it.',
      'zh-cn': '“{name}”是关键的技术供应商，而合同没有赋予审计或共同测试的权利。',
      'zh-tw': '「{name}」是關鍵的技術供應商，而合約沒有賦予稽核或共同測試的權利。',
    },
    unsaid: {
      en: 'Nothing says whether the contract with {name} gives a right to audit it (`audit_right`); `dora` asks for it.',
      'zh-cn': '没有写明与“{name}”的合同是否赋予审计权（`audit_right`）；`dora` 要求有此权利。',
      'zh-tw': '沒有寫明與「{name}」的合約是否賦予稽核權（`audit_right`）；`dora` 要求有此權利。',
    },
  },
  severity: (message, standing) => (message === 'unsaid' ? 'information' : stricterUnder(['dora'], 'information', 'warning')(message, standing)),
  visits: ['common.supplier'],
  check(supplier, { programme, report, standards }) {
    const { audit_right: right, id, name, status, type } = supplier
    const isTechnology = type?.value === 'ict' || type?.value === 'telecom'
    if (!isTechnology || !id || status?.value === 'retired' || criticalSuppliers(programme).get(id.value)?.element !== supplier) return
    const args = { name: name?.text ?? id.text }
    if (right?.value === false) report({ at: right.span, message: 'denied', args })
    else if (standards.has('dora') && !supplier.$.slots.has('audit_right')) report({ at: placeOf(supplier), message: 'unsaid', args })
  },
})
