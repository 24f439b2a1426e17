import { scalarAt } from '../../language/model/access.ts'
import { type DependencyCycle, dependencyCycles } from '../../programme/analysis/dependencyCycles.ts'
import { type Dependency, nameOf } from '../../programme/analysis/network.ts'
import { linkedDocumentRule, type Rule } from '../rule.ts'
import { byMessage } from '../severity.ts'

/** BIA-19: things that need each other in a round, so that none of them can be started first. */
export const rule: Rule = linkedDocumentRule({
  id: 'BIA-19',
  name: 'dep-cycle',
  title: { en: 'Dependencies in a circle', 'zh-cn': '循环依赖', 'zh-tw': '循環相依' },
  why: {
    en: 'After a full stop everybody waits for somebody else, and nothing starts.',
    'zh-cn': '全部停止之后，每一项都在等另一项，什么也启动不了。',
    'zh-tw': '全部停止之後，每一項都在等另一項，什麼也啟動不了。',
  },
  messages: {
    cycle: {
      en: 'Each of these cannot do without the next: {path}. Which one starts first? Mark a dependency as soft, or as mutual where both start together.',
      'zh-cn': '以下各项依次缺一不可：{path}。谁先启动？请将其中一项标为弱依赖；若可同时启动，则标为双向依赖。',
      'zh-tw': '以下各項依序缺一不可：{path}。誰先啟動？請將其中一項標為弱相依；若可同時啟動，則標為雙向相依。',
    },
    deadlock: {
      en: 'Each of these is said to be needed before the next, and without it nothing runs: {path}. None of them can ever start.',
      'zh-cn': '以下各项都标明须先于下一项恢复，且缺少即无法运行：{path}。任何一项都无法启动。',
      'zh-tw': '以下各項都標明須先於下一項復原，且缺少即無法運作：{path}。任何一項都無法啟動。',
    },
    itself: { en: '{name} depends on itself.', 'zh-cn': '“{name}”依赖自身。', 'zh-tw': '「{name}」相依於自己。' },
    link: { en: '{name} needs {other}', 'zh-cn': '“{name}”依赖“{other}”', 'zh-tw': '「{name}」仰賴「{other}」' },
  },
  severity: byMessage({ cycle: 'warning', deadlock: 'error', itself: 'warning' }),
  checkDocument({ programme, document, report }) {
    for (const cycle of dependencyCycles(programme)) {
      const [first, ...rest] = cycle
      if (first?.from.document !== document) continue
      report({
        at: first.at,
        message: rest.length === 0 ? 'itself' : cycle.every(isOrdered) ? 'deadlock' : 'cycle',
        args: { path: pathText(cycle), name: nameOf(first.from) },
        related: rest.map(({ from, on, at }) => ({ at, uri: from.file.uri, message: 'link', args: { name: nameOf(from), other: nameOf(on) } })),
      })
    }
  },
})

const pathText = (cycle: DependencyCycle): string =>
  [...cycle.map(({ from }) => from), ...cycle.slice(0, 1).map(({ from }) => from)].map(nameOf).join(' → ')

/** Somebody has written down both the direction and that nothing runs without it: it is not hard only because nothing was said. */
const isOrdered = ({ element }: Dependency): boolean =>
  element.$.shape.name === 'bia.dependency' &&
  scalarAt<string>(element, 'type')?.value === 'upstream' &&
  scalarAt<string>(element, 'strength')?.value === 'hard'
