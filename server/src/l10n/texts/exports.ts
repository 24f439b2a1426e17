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
  'export.noTable': {
    en: 'There is no table to export.',
    'zh-cn': '没有可导出的表格。',
    'zh-tw': '沒有可匯出的表格。',
  },
  'export.noDay': {
    en: 'There is no milestone, exercise or review with a date to export.',
    'zh-cn': '没有可导出的带日期的里程碑、演练或审查。',
    'zh-tw': '沒有可匯出的帶日期的里程碑、演練或審查。',
  },
  'export.noBrowser': {
    en: 'A PDF is printed by a browser, and none was found here. Install Chrome, Edge or Chromium, name one in CONTINUITY_BROWSER, or export a web page and print it.',
    'zh-cn': 'PDF 由浏览器打印生成，但此处未找到浏览器。请安装 Chrome、Edge 或 Chromium，用 CONTINUITY_BROWSER 指定一个，或导出网页后打印。',
    'zh-tw': 'PDF 由瀏覽器列印產生，但此處找不到瀏覽器。請安裝 Chrome、Edge 或 Chromium，以 CONTINUITY_BROWSER 指定一個，或匯出網頁後列印。',
  },
  'export.notPrinted': {
    en: 'The browser did not print: {reason}',
    'zh-cn': '浏览器未能打印：{reason}',
    'zh-tw': '瀏覽器未能列印：{reason}',
  },
}
