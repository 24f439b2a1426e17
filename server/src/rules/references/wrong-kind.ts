import { term } from '../../base/message.ts'
import { nameOfType } from '../../language/schema/typeNames.ts'
import { resolve } from '../../programme/index/definitions.ts'
import { linkedDocumentRule, type Rule } from '../rule.ts'
import { always } from '../severity.ts'

/** REF-03: a reference leads to something, but to something that cannot stand there. */
export const rule: Rule = linkedDocumentRule({
  id: 'REF-03',
  name: 'wrong-kind',
  title: { en: 'Reference to the wrong kind', 'zh-cn': '引用的类型不符', 'zh-tw': '參照的類型不符' },
  why: {
    en: 'A task owned by a system has no owner, and whatever is counted along this reference is counted wrongly.',
    'zh-cn': '由系统“负责”的任务等于没有负责人，凡是沿这条引用汇总的数据也都是错的。',
    'zh-tw': '由系統「負責」的任務等於沒有負責人，凡是沿這條參照彙總的資料也都是錯的。',
  },
  messages: {
    kind: {
      en: '«{text}» is of the kind «{found}»; here it must be one of: {wanted}.',
      'zh-cn': '“{text}”的类型是“{found}”；此处应为：{wanted}。',
      'zh-tw': '「{text}」的類型是「{found}」；這裡應為：{wanted}。',
    },
    defined: { en: 'Defined here', 'zh-cn': '定义在此', 'zh-tw': '定義在這裡' },
  },
  severity: always('error'),
  checkDocument({ document, programme, report }) {
    for (const reference of document.references) {
      const { text, types, span } = reference
      const resolution = resolve(programme.definitions, reference, document)
      const [site] = resolution.found === 'otherType' ? resolution.sites : []
      if (!site) continue
      const args = { text, found: term(site.fact.element.$.shape.docs.title), wanted: types.map((type) => term(nameOfType(type))) }
      report({ at: span, message: 'kind', args, related: [{ uri: site.file.uri, at: site.fact.span, message: 'defined' }] })
    }
  },
})
