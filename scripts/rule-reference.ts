import { join } from 'node:path'
import { ruleNames } from '../server/src/generated/ruleNames.ts'
import { rules } from '../server/src/generated/rules.ts'
import { type Locale, locales } from '../server/src/l10n/locale.ts'
import { rulePage } from '../server/src/service/workspace/rulePage.ts'
import { wholePages } from './generate-rules.ts'
import { root } from './places.ts'

const whole = wholePages(join(root, 'server/src/rules'))

/** The families of rules by the letters that their ids begin with. */
const families: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  DOC: { en: 'Documents', 'zh-cn': '文件控制', 'zh-tw': '文件管制' },
  REF: { en: 'References and values', 'zh-cn': '引用与数值', 'zh-tw': '參照與數值' },
  ANN: { en: 'Annual plan', 'zh-cn': '年度计划', 'zh-tw': '年度計畫' },
  MON: { en: 'Monitoring and evaluation', 'zh-cn': '监控与评估', 'zh-tw': '監控與評估' },
  COM: { en: 'Communication', 'zh-cn': '沟通', 'zh-tw': '溝通' },
  BIA: { en: 'Business impact analysis', 'zh-cn': '业务影响分析', 'zh-tw': '營運衝擊分析' },
  STR: { en: 'Strategies', 'zh-cn': '连续性策略', 'zh-tw': '營運持續策略' },
  BCP: { en: 'Continuity plans', 'zh-cn': '业务连续性计划', 'zh-tw': '營運持續計畫' },
  BKP: { en: 'Backup and disaster recovery', 'zh-cn': '备份与灾难恢复', 'zh-tw': '備份與災害復原' },
  RSK: { en: 'Risks', 'zh-cn': '风险', 'zh-tw': '風險' },
  EXE: { en: 'Exercises, tests and incidents', 'zh-cn': '演练、测试与事件', 'zh-tw': '演練、測試與事件' },
  SUP: { en: 'Suppliers', 'zh-cn': '供应商', 'zh-tw': '供應商' },
  XFL: { en: 'Across files', 'zh-cn': '跨文件', 'zh-tw': '跨檔案' },
}

const heading: Readonly<Record<Locale, string>> = { en: 'Rules', 'zh-cn': '检查规则', 'zh-tw': '檢查規則' }

/** One page for each family and language, and a list of all. */
export const ruleReference = (): readonly (readonly [path: string, text: string])[] =>
  locales.flatMap((locale) => [
    [`docs/rules/${locale}/README.md`, index(locale)] as const,
    ...Object.keys(families).map((family) => [`docs/rules/${locale}/${family.toLowerCase()}.md`, familyPage(family, locale)] as const),
  ])

const idsOf = (family: string): readonly string[] =>
  Object.keys(ruleNames)
    .filter((id) => id.startsWith(`${family}-`) && rulePage(id, 'en') !== null)
    .sort()

const titleOf = (id: string, locale: Locale): string => rules.find((rule) => rule.id === id)?.title[locale] ?? ruleNames[id] ?? id

function index(locale: Locale): string {
  const parts = Object.entries(families).flatMap(([family, title]) => [
    '',
    `## [${title[locale]}](${family.toLowerCase()}.md)`,
    '',
    ...idsOf(family).map((id) => `- \`${id}\` ${titleOf(id, locale)}`),
  ])
  return `${[`# ${heading[locale]}`, ...parts].join('\n')}\n`
}

/** The pages of a family below each other, each heading one level down. */
function familyPage(family: string, locale: Locale): string {
  const pages = idsOf(family).map((id) => (rulePage(id, locale, whole) ?? '').trim().replace(/^#/gm, '##'))
  return `${[`# ${families[family]?.[locale]}`, ...pages.map(outsideOfCode)].join('\n\n')}\n`
}

/** A `#` in an example is a comment, and no heading. */
const outsideOfCode = (page: string): string => page.replace(/^```[\s\S]*?^```/gm, (example) => example.replace(/^##/gm, '#'))
