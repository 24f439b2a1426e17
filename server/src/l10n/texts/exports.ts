import type { Catalogue } from '../catalogue.ts'

/** Why a document cannot be exported. */
export const exportTexts: Catalogue = {
  'export.unreadable': { en: 'The file cannot be read.', 'zh-cn': '无法读取文件。', 'zh-tw': '無法讀取檔案。' },
  'export.broken': {
    en: 'The YAML is broken at line {line}: {reason}',
    'zh-cn': '第 {line} 行的 YAML 有误：{reason}',
    'zh-tw': '第 {line} 行的 YAML 有誤：{reason}',
  },
  'export.noPlan': {
    en: 'This is no continuity plan: its kind is none of {kinds}.',
    'zh-cn': '这不是业务连续性计划：kind 不是 {kinds} 之一。',
    'zh-tw': '這不是營運持續計畫：kind 不是 {kinds} 之一。',
  },
  'export.settings': {
    en: 'These are the settings of a programme, not a document.',
    'zh-cn': '这是方案的设置，不是文档。',
    'zh-tw': '這是方案的設定，不是文件。',
  },
  'export.noTab': {
    en: 'This document has no tab {tab}; it has {tabs}.',
    'zh-cn': '此文档没有标签页 {tab}，只有 {tabs}。',
    'zh-tw': '此文件沒有分頁 {tab}，只有 {tabs}。',
  },
  'export.notInFormat': {
    en: '{format} can hold {tabs} only, not {tab}.',
    'zh-cn': '{format} 只能包含 {tabs}，不能包含 {tab}。',
    'zh-tw': '{format} 只能包含 {tabs}，不能包含 {tab}。',
  },
  'export.noDrawing': {
    en: 'This document has no drawing to export.',
    'zh-cn': '此文档没有可导出的图。',
    'zh-tw': '此文件沒有可匯出的圖。',
  },
  'export.noDrawingIn': {
    en: 'The tab {tab} of this document has no drawing to export.',
    'zh-cn': '此文档的标签页 {tab} 没有可导出的图。',
    'zh-tw': '此文件的分頁 {tab} 沒有可匯出的圖。',
  },
}
