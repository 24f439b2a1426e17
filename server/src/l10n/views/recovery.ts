/** Words of the drawings of the tab «Recovery». */
export const recoveryTexts = {
  'recovery.which': { en: 'What is drawn', 'zh-cn': '绘制内容', 'zh-tw': '繪製內容' },
  'recovery.step': { en: 'Step', 'zh-cn': '步骤', 'zh-tw': '步驟' },
  'recovery.system': { en: 'System', 'zh-cn': '系统', 'zh-tw': '系統' },
  'recovery.own': { en: 'Takes', 'zh-cn': '用时', 'zh-tw': '需時' },
  'recovery.ends': { en: 'Ends', 'zh-cn': '结束', 'zh-tw': '結束' },
  'recovery.slack': { en: 'Slack', 'zh-cn': '时差', 'zh-tw': '寬裕' },
  'recovery.drawn': { en: 'From the alarm on', 'zh-cn': '自告警起', 'zh-tw': '自警報起' },
  'recovery.start': { en: 'T0', 'zh-cn': 'T0', 'zh-tw': 'T0' },
  'recovery.activation': { en: 'activation', 'zh-cn': '启动', 'zh-tw': '啟動' },
  'recovery.waits': { en: 'before the selected one', 'zh-cn': '所选项的前置', 'zh-tw': '所選項的前置' },
  'recovery.key.critical': { en: 'critical', 'zh-cn': '关键', 'zh-tw': '關鍵' },
  'recovery.key.slack': { en: 'slack', 'zh-cn': '时差', 'zh-tw': '寬裕' },
  'recovery.key.late': { en: 'past its RTO', 'zh-cn': '超过 RTO', 'zh-tw': '超過 RTO' },
  'recovery.key.flag': { en: 'back', 'zh-cn': '恢复', 'zh-tw': '復原' },
  'recovery.person': { en: 'Person', 'zh-cn': '人员', 'zh-tw': '人員' },
  'recovery.minutes': { en: 'min', 'zh-cn': '分钟', 'zh-tw': '分鐘' },
} as const
