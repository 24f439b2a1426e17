/** Words of the drawings of the tab «Indicators». */
export const indicatorsTexts = {
  'indicators.criteria': { en: 'Criteria', 'zh-cn': '评价准则', 'zh-tw': '評估準則' },
  'indicators.criteria.by': {
    en: 'missed first, then those nobody can judge',
    'zh-cn': '未达标者在前，其次为无法评定者',
    'zh-tw': '未達標者在前，其次為無法評定者',
  },
  'indicators.criterion': { en: 'Criterion', 'zh-cn': '准则', 'zh-tw': '準則' },
  'indicators.target': { en: 'Target', 'zh-cn': '目标', 'zh-tw': '目標' },
  'indicators.last': { en: 'Last value', 'zh-cn': '最近值', 'zh-tw': '最近值' },
  'indicators.trend': { en: 'Trend', 'zh-cn': '趋势', 'zh-tw': '趨勢' },
  'indicators.state': { en: 'State', 'zh-cn': '状态', 'zh-tw': '狀態' },
  'indicators.measured': { en: 'Measured', 'zh-cn': '测量于', 'zh-tw': '量測於' },
  'indicators.frequency': { en: 'Due', 'zh-cn': '频率', 'zh-tw': '頻率' },
  'indicators.used': { en: 'used', 'zh-cn': '已用', 'zh-tw': '已用' },
  'indicators.one': { en: 'one recovery', 'zh-cn': '一次恢复', 'zh-tw': '一次復原' },
} as const
