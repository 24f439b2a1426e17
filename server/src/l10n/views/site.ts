/** Words of the first page of an exported programme. */
export const siteTexts = {
  documents: { en: 'Documents', 'zh-cn': '文档', 'zh-tw': '文件' },
  document: { en: 'Document', 'zh-cn': '文档', 'zh-tw': '文件' },
  kind: { en: 'Kind', 'zh-cn': '类型', 'zh-tw': '類型' },
  version: { en: 'Version', 'zh-cn': '版本', 'zh-tw': '版本' },
  status: { en: 'Status', 'zh-cn': '状态', 'zh-tw': '狀態' },
  review: { en: 'Next review', 'zh-cn': '下次审查', 'zh-tw': '下次審查' },
  overdue: { en: 'overdue', 'zh-cn': '逾期', 'zh-tw': '逾期' },
  findings: { en: 'Findings', 'zh-cn': '检查结果', 'zh-tw': '檢查結果' },
  none: { en: 'none', 'zh-cn': '无', 'zh-tw': '無' },
  search: { en: 'Search all documents', 'zh-cn': '搜索所有文档', 'zh-tw': '搜尋所有文件' },
  found: { en: '{n} places', 'zh-cn': '{n} 处', 'zh-tw': '{n} 處' },
  nothing: { en: 'Nothing found.', 'zh-cn': '没有找到。', 'zh-tw': '找不到。' },
  first: { en: 'The first {n} of {all} places', 'zh-cn': '{all} 处中的前 {n} 处', 'zh-tw': '{all} 處中的前 {n} 處' },
  home: { en: 'All documents', 'zh-cn': '全部文档', 'zh-tw': '全部文件' },
} as const
