import type { Catalogue } from '../catalogue.ts'

/** What refactorings are called, and why one cannot be done. */
export const refactoringTexts: Catalogue = {
  'refactoring.normalise': { en: 'Write «{text}» as «{usual}»', 'zh-cn': '将“{text}”改写为“{usual}”', 'zh-tw': '將「{text}」改寫為「{usual}」' },
  'refactoring.normaliseFile': {
    en: 'Write all dates, durations and choices in their usual form',
    'zh-cn': '将所有日期、时长和选项统一为标准写法',
    'zh-tw': '將所有日期、時間長度與選項統一為標準寫法',
  },
  'refactoring.sort': { en: 'Sort the list by {key}', 'zh-cn': '按{key}排序列表', 'zh-tw': '依{key}排序清單' },
  'refactoring.moveUp': { en: 'Move «{item}» up', 'zh-cn': '上移“{item}”', 'zh-tw': '上移「{item}」' },
  'refactoring.moveDown': { en: 'Move «{item}» down', 'zh-cn': '下移“{item}”', 'zh-tw': '下移「{item}」' },
  'refactoring.refused.anchor': {
    en: 'Other places share a part of this list (a YAML anchor).',
    'zh-cn': '此列表有内容被其他位置共用（YAML 锚点）。',
    'zh-tw': '此清單有內容與其他位置共用（YAML 錨點）。',
  },
  'refactoring.refused.alias': {
    en: 'The list stands for several places (a YAML alias).',
    'zh-cn': '此列表同时用于多个位置（YAML 别名）。',
    'zh-tw': '此清單同時用於多個位置（YAML 別名）。',
  },
  'refactoring.refused.merged': {
    en: 'The list is merged in from another mapping (<<).',
    'zh-cn': '此列表由其他映射合并而来（<<）。',
    'zh-tw': '此清單由其他對應合併而來（<<）。',
  },
  'refactoring.refused.multiline': {
    en: 'Comments or kept blank lines between the items would lose their place.',
    'zh-cn': '各项之间的注释或保留的空行会错位。',
    'zh-tw': '各項目之間的註解或保留的空白行會錯位。',
  },
  'refactoring.refused.collection': {
    en: 'The items of this list share their lines with others.',
    'zh-cn': '此列表的项与其他内容写在同一行。',
    'zh-tw': '此清單的項目與其他內容寫在同一行。',
  },
}
