/** Words of exported files, and of the button that makes them. */
export const exportWords = {
  export: { en: 'Export', 'zh-cn': '导出', 'zh-tw': '匯出' },
  'export.hint': { en: 'Write this preview to a file', 'zh-cn': '将此预览写入文件', 'zh-tw': '將此預覽寫入檔案' },
  'section.heading': { en: '{number} {title}', 'zh-cn': '{number}、{title}', 'zh-tw': '{number}、{title}' },
  colon: { en: ': ', 'zh-cn': '：', 'zh-tw': '：' },
} as const
