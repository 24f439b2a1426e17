import { type Arg, duration, percent } from '../../base/message.ts'
import { replaceScalar } from '../../language/edits/setScalar.ts'
import { oldVersions, type StaleCopy, staleCopies } from '../../programme/analysis/staleCopies.ts'
import { type LinkedContext, linkedElementRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BCP-14: a figure that a plan copied is not, or no longer, the one of its source. */
export const rule: Rule = linkedElementRule({
  id: 'BCP-14',
  name: 'stale-copy',
  title: { en: 'Copy differs from its source', 'zh-cn': '引用的数值与来源不一致', 'zh-tw': '引用的數值與來源不一致' },
  why: {
    en: 'Two teams work towards two different times, and each can show an approved document for it.',
    'zh-cn': '两个团队按两个不同的时间工作，而且各有一份已批准的文件为证。',
    'zh-tw': '兩個小組照兩個不同的時間工作，而且各有一份已核准的文件為憑。',
  },
  messages: {
    rto: {
      en: 'The RTO copied here is {copy}, at its source it is {source}: {difference} apart.',
      'zh-cn': '此处引用的恢复时间目标（RTO）为 {copy}，来源中为 {source}，相差 {difference}。',
      'zh-tw': '此處引用的復原時間目標（RTO）為 {copy}，來源中為 {source}，相差 {difference}。',
    },
    rpo: {
      en: 'The RPO copied here is {copy}, at its source it is {source}: {difference} apart.',
      'zh-cn': '此处引用的恢复点目标（RPO）为 {copy}，来源中为 {source}，相差 {difference}。',
      'zh-tw': '此處引用的資料復原點目標（RPO）為 {copy}，來源中為 {source}，相差 {difference}。',
    },
    mbco: {
      en: 'The MBCO copied here is {copy}, at its source it is {source}: {difference} apart.',
      'zh-cn': '此处引用的最小业务连续性目标（MBCO）为 {copy}，来源中为 {source}，相差 {difference}。',
      'zh-tw': '此處引用的最小營運持續目標（MBCO）為 {copy}，來源中為 {source}，相差 {difference}。',
    },
    older: {
      en: 'The figures come from version {written} of the impact analysis; version {current} is in use. Compare them with it.',
      'zh-cn': '这些数值取自业务影响分析 {written} 版，而现行版本为 {current}。请对照核实。',
      'zh-tw': '這些數值取自營運衝擊分析 {written} 版，而現行版本為 {current}。請對照確認。',
    },
    source: { en: 'The source', 'zh-cn': '来源', 'zh-tw': '來源' },
    also: { en: 'From the same version', 'zh-cn': '取自同一版本', 'zh-tw': '取自同一版本' },
    take: { en: 'Take {written} from the source', 'zh-cn': '改用来源中的 {written}', 'zh-tw': '改用來源中的 {written}' },
  },
  severity: byMessage({ rto: 'error', rpo: 'error', mbco: 'error', older: 'warning' }),
  visits: ['continuity_plan'],
  check(plan, context) {
    const site = { element: plan, document: context.document, file: context.file }
    const copies = plan.covers.flatMap((coverage) => staleCopies(context.programme, site, coverage))
    for (const copy of copies) tell(copy, context)
    // Where figures differ, they say what has changed since.
    const [first, ...others] = copies.length > 0 ? [] : oldVersions(context.programme, site)
    if (!first) return
    const related = [
      { at: first.current.span, uri: first.uri, message: 'source' },
      ...others.map(({ written }) => ({ at: written.span, message: 'also' })),
    ]
    context.report({ at: first.written.span, message: 'older', args: { written: first.written.text, current: first.current.text }, related })
  },
})

function tell({ of, copy, source, uri }: StaleCopy, { report, file }: LinkedContext): void {
  const write = (value: number): Arg => (of === 'mbco' ? percent(value) : duration(value))
  const args = { copy: write(copy.value), source: write(source.value), difference: write(Math.abs(copy.value - source.value)) }
  const edit = replaceScalar(copy.span, source.text, file.table.text)
  report({
    at: copy.span,
    message: of,
    args,
    related: [{ at: source.span, uri, message: 'source' }],
    fixes: [{ title: 'take', args: { written: source.text }, edits: [edit] }],
  })
}
