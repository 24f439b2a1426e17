/** Words of the tab «Plan» beside what the document itself says. */
export const documentTexts = {
  contents: { en: 'Contents', 'zh-cn': '目录', 'zh-tw': '目錄' },
  completion: { en: 'Completion', 'zh-cn': '填写进度', 'zh-tw': '填寫進度' },
  'meter.filled': { en: 'filled {n}', 'zh-cn': '已填 {n}', 'zh-tw': '已填 {n}' },
  'meter.placeholder': { en: 'placeholder {n}', 'zh-cn': '占位符 {n}', 'zh-tw': '佔位文字 {n}' },
  'meter.missing': { en: 'missing {n}', 'zh-cn': '缺少 {n}', 'zh-tw': '缺少 {n}' },
  fillIn: { en: 'Fill in the blanks', 'zh-cn': '填写空白', 'zh-tw': '填寫空白' },
  openFields: { en: 'Open fields by owner', 'zh-cn': '各责任人的待填项', 'zh-tw': '各負責人的待補欄位' },
  open: { en: 'Open', 'zh-cn': '待填', 'zh-tw': '待補' },
  gaps: { en: '{n} gaps', 'zh-cn': '{n} 处待填', 'zh-tw': '{n} 處待補' },
  'gaps.one': { en: '1 gap', 'zh-cn': '1 处待填', 'zh-tw': '1 處待補' },
  'section.number': { en: '{number}', 'zh-cn': '{number}、', 'zh-tw': '{number}、' },
  number: { en: 'Number', 'zh-cn': '编号', 'zh-tw': '編號' },
  total: { en: 'Total', 'zh-cn': '合计', 'zh-tw': '合計' },
} as const
