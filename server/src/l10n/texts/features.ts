import type { Catalogue } from '../catalogue.ts'

/** What hovers, completion and the outline say. */
export const featureTexts: Catalogue = {
  'hover.allowed': { en: 'Allowed', 'zh-cn': '可选值', 'zh-tw': '可選值' },
  'hover.example': { en: 'Example', 'zh-cn': '示例', 'zh-tw': '範例' },
  'hover.basis': { en: 'Basis', 'zh-cn': '依据', 'zh-tw': '依據' },
  'hover.downtime': {
    en: '**{availability}** allows {year} of downtime in a year, {month} in 30 days, {week} in a week.',
    'zh-cn': '**{availability}** 每年允许中断 {year}，每 30 天 {month}，每周 {week}。',
    'zh-tw': '**{availability}** 每年容許中斷 {year}，每 30 天 {month}，每週 {week}。',
  },
  'hover.outage': {
    en: 'One outage of {outage} limits the availability of its year to {best}.',
    'zh-cn': '一次 {outage} 的中断，使当年可用性最高只能达到 {best}。',
    'zh-tw': '一次 {outage} 的中斷，使當年可用性最高只能達到 {best}。',
  },
  'hover.until': { en: 'in {days} days', 'zh-cn': '{days} 天后', 'zh-tw': '{days} 天後' },
  'hover.ago': { en: '{days} days ago', 'zh-cn': '{days} 天前', 'zh-tw': '{days} 天前' },
  'hover.untilOne': { en: 'in 1 day', 'zh-cn': '明天', 'zh-tw': '明天' },
  'hover.agoOne': { en: '1 day ago', 'zh-cn': '昨天', 'zh-tw': '昨天' },
  'hover.today': { en: 'today', 'zh-cn': '今天', 'zh-tw': '今天' },
  'hover.defined': { en: 'Defined in {file}', 'zh-cn': '定义于 {file}', 'zh-tw': '定義於 {file}' },
  'fix.all': { en: 'Mend all that changes no meaning', 'zh-cn': '修正所有不改变含义之处', 'zh-tw': '修正所有不影響文意之處' },
  'rename.nothing': { en: 'There is no id here.', 'zh-cn': '此处没有编号。', 'zh-tw': '這裡沒有編號。' },
  'rename.notAnId': {
    en: '«{text}» is no id: letters, digits, «.», «_» and «-» are.',
    'zh-cn': '“{text}”不能作编号：只能用文字、数字以及“.”“_”“-”。',
    'zh-tw': '「{text}」不能當編號：只能用文字、數字以及「.」「_」「-」。',
  },
  'rename.taken': {
    en: '«{id}» is the id of something else already.',
    'zh-cn': '编号“{id}”已被其他条目使用。',
    'zh-tw': '編號「{id}」已有其他項目使用。',
  },
  'fix.waive': { en: 'Waive {rule} here with a reason…', 'zh-cn': '说明理由，在此豁免 {rule}…', 'zh-tw': '說明理由，在此豁免 {rule}…' },
  'completion.today': { en: 'today', 'zh-cn': '今天', 'zh-tw': '今天' },
  'completion.periodStart': { en: 'start of the period', 'zh-cn': '计划期间开始', 'zh-tw': '計畫期間開始' },
  'completion.periodEnd': { en: 'end of the period', 'zh-cn': '计划期间结束', 'zh-tw': '計畫期間結束' },
  'completion.inDays': { en: 'in {days} days', 'zh-cn': '{days} 天后', 'zh-tw': '{days} 天後' },
  'completion.item': { en: 'new entry', 'zh-cn': '新增一项', 'zh-tw': '新增一項' },
}
