import type { Catalogue } from '../catalogue.ts'

/** What refactorings are called, and why one cannot be done. */
export const refactoringTexts: Catalogue = {
  'refactoring.extract': {
    en: 'Add «{name}» to the registry: {type}',
    'zh-cn': '将“{name}”添加到登记表（{type}）',
    'zh-tw': '將「{name}」加入登錄表（{type}）',
  },
  'refactoring.inline': {
    en: 'Write the name «{name}» instead of «{id}»',
    'zh-cn': '将“{id}”改写为名称“{name}”',
    'zh-tw': '將「{id}」改寫為名稱「{name}」',
  },
  'refactoring.inlineAll': {
    en: 'Write the name «{name}» instead of «{id}» and take the entry out of the registry',
    'zh-cn': '将“{id}”改写为名称“{name}”，并从登记表中移除该条目',
    'zh-tw': '將「{id}」改寫為名稱「{name}」，並從登錄表移除該項目',
  },
  'refactoring.refused.ambiguous': {
    en: 'The name «{name}» alone would not say which one is meant.',
    'zh-cn': '仅凭名称“{name}”无法确定所指的条目。',
    'zh-tw': '只憑名稱「{name}」無法確定是哪一個項目。',
  },
  'refactoring.refused.newFiles': {
    en: 'The programme has no registry yet, and this editor does not let one be made.',
    'zh-cn': '本方案尚无登记表，而当前编辑器不支持新建文件。',
    'zh-tw': '本方案還沒有登錄表，而目前的編輯器不支援建立檔案。',
  },
  'refactoring.normalise': { en: 'Write «{text}» as «{usual}»', 'zh-cn': '将“{text}”改写为“{usual}”', 'zh-tw': '將「{text}」改寫為「{usual}」' },
  'refactoring.normaliseFile': {
    en: 'Write all dates, durations and choices in their usual form',
    'zh-cn': '将所有日期、时长和选项统一为标准写法',
    'zh-tw': '將所有日期、時間長度與選項統一為標準寫法',
  },
  'refactoring.sort': { en: 'Sort the list by {key}', 'zh-cn': '按{key}排序列表', 'zh-tw': '依{key}排序清單' },
  'refactoring.moveUp': { en: 'Move «{item}» up', 'zh-cn': '上移“{item}”', 'zh-tw': '上移「{item}」' },
  'refactoring.moveDown': { en: 'Move «{item}» down', 'zh-cn': '下移“{item}”', 'zh-tw': '下移「{item}」' },
  'refactoring.renumber': { en: 'Renumber the list: {ids} …', 'zh-cn': '重新编号：{ids}……', 'zh-tw': '重新編號：{ids}……' },
  'refactoring.removeRemains': {
    en: 'Remove what the web page left behind ({count})',
    'zh-cn': '删除网页残留（{count} 条）',
    'zh-tw': '刪除網頁殘留（{count} 項）',
  },
  'refactoring.removePinyin': {
    en: 'Remove the pinyin in brackets everywhere in this document ({count})',
    'zh-cn': '删除本文件中所有括号内的拼音（{count} 处）',
    'zh-tw': '刪除本文件中所有括號內的拼音（{count} 處）',
  },
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
