/** Sentences that the view «BIA» is told in: what its figures come to. */
export const biaSentences = {
  'bia.list': { en: ', ', 'zh-cn': '、', 'zh-tw': '、' },
  'bia.semicolon': { en: '; ', 'zh-cn': '；', 'zh-tw': '；' },

  'bia.lede.mtpd': {
    en: '{name} tolerates {derived}, not {declared}',
    'zh-cn': '“{name}”只能容忍 {derived}，而不是 {declared}',
    'zh-tw': '「{name}」只能容忍 {derived}，而不是 {declared}',
  },
  'bia.lede.declared': {
    en: '{name} needs {total} to recover and catch up, but tolerates {bound}: {over} too long',
    'zh-cn': '“{name}”恢复并追补需要 {total}，而只能容忍 {bound}：超出 {over}',
    'zh-tw': '「{name}」復原並補作需要 {total}，而只能容忍 {bound}：超出 {over}',
  },
  'bia.lede.derived': {
    en: '{name} needs {total} to recover and catch up, but by its impacts tolerates {bound}: {over} too long',
    'zh-cn': '“{name}”恢复并追补需要 {total}，而按其影响只能容忍 {bound}：超出 {over}',
    'zh-tw': '「{name}」復原並補作需要 {total}，而依其衝擊只能容忍 {bound}：超出 {over}',
  },
  'bia.lede.peak': {
    en: '{name} needs {total} to recover and catch up, but tolerates {bound} in a peak ({peak}): {over} too long',
    'zh-cn': '“{name}”恢复并追补需要 {total}，而高峰期（{peak}）只能容忍 {bound}：超出 {over}',
    'zh-tw': '「{name}」復原並補作需要 {total}，而尖峰期（{peak}）只能容忍 {bound}：超出 {over}',
  },
  'bia.lede.measured': {
    en: '{name} was back {over} after its RTO of {rto}, measured {date}',
    'zh-cn': '“{name}”比 RTO {rto} 晚 {over} 才恢复（{date} 实测）',
    'zh-tw': '「{name}」比 RTO {rto} 晚 {over} 才復原（{date} 實測）',
  },
  'bia.lede.seats': {
    en: 'When {lost} is lost, {needed} seats are needed after {time}, but there are {offered} ({alternates})',
    'zh-cn': '失去“{lost}”后，{time} 时需要 {needed} 个工位，而只有 {offered} 个（{alternates}）',
    'zh-tw': '失去「{lost}」後，{time} 時需要 {needed} 個座位，而只有 {offered} 個（{alternates}）',
  },
  'bia.lede.more': { en: '{count} more contradictions.', 'zh-cn': '另有 {count} 处矛盾。', 'zh-tw': '另有 {count} 處矛盾。' },
  'bia.lede.more.one': { en: 'One more contradiction.', 'zh-cn': '另有 1 处矛盾。', 'zh-tw': '另有 1 處矛盾。' },
  'bia.lede.untimed': {
    en: '{count} prioritised activities have no RTO.',
    'zh-cn': '{count} 项优先恢复的业务活动没有 RTO。',
    'zh-tw': '{count} 項優先復原的業務活動沒有 RTO。',
  },
  'bia.lede.untimed.one': {
    en: 'One prioritised activity has no RTO.',
    'zh-cn': '1 项优先恢复的业务活动没有 RTO。',
    'zh-tw': '1 項優先復原的業務活動沒有 RTO。',
  },
  'bia.lede.unmeasured': {
    en: '{count} activities have no valid measurement.',
    'zh-cn': '{count} 项业务活动没有有效的实测结果。',
    'zh-tw': '{count} 項業務活動沒有有效的實測結果。',
  },
  'bia.lede.unmeasured.one': {
    en: 'One activity has no valid measurement.',
    'zh-cn': '1 项业务活动没有有效的实测结果。',
    'zh-tw': '1 項業務活動沒有有效的實測結果。',
  },
  'bia.lede.noContradiction': {
    en: 'The times that are set do not contradict each other.',
    'zh-cn': '已设定的各项时间互不矛盾。',
    'zh-tw': '已設定的各項時間互不矛盾。',
  },
  'bia.lede.well': {
    en: 'All {count} activities meet their RTO; last measured {date}',
    'zh-cn': '{count} 项业务活动均达到 RTO；最近一次实测 {date}',
    'zh-tw': '{count} 項業務活動都達到 RTO；最近一次實測 {date}',
  },
  'bia.lede.well.one': {
    en: 'The activity meets its RTO; last measured {date}',
    'zh-cn': '该业务活动达到 RTO；最近一次实测 {date}',
    'zh-tw': '該業務活動達到 RTO；最近一次實測 {date}',
  },
  'bia.lede.resting': {
    en: '{count} activities may wait and have no RTO.',
    'zh-cn': '另有 {count} 项业务活动可以等待，不设 RTO。',
    'zh-tw': '另有 {count} 項業務活動可以等待，不設 RTO。',
  },
  'bia.lede.resting.one': {
    en: 'One activity may wait and has no RTO.',
    'zh-cn': '另有 1 项业务活动可以等待，不设 RTO。',
    'zh-tw': '另有 1 項業務活動可以等待，不設 RTO。',
  },
  'bia.lede.noTimes': { en: 'No activity has an RTO', 'zh-cn': '没有任何业务活动设有 RTO', 'zh-tw': '沒有任何業務活動設有 RTO' },
  'bia.lede.empty': {
    en: 'This analysis has no activities yet',
    'zh-cn': '本分析尚无业务活动',
    'zh-tw': '本分析尚無業務活動',
  },

  'bia.never': {
    en: 'No impact becomes intolerable within {last}.',
    'zh-cn': '在 {last} 内没有影响达到不可容忍。',
    'zh-tw': '在 {last} 內沒有衝擊達到不可容忍。',
  },
  'bia.lacks.impacts': { en: 'The key impacts is missing.', 'zh-cn': '缺少键 impacts。', 'zh-tw': '缺少鍵 impacts。' },
  'bia.lacks.time_frames': {
    en: 'The key time_frames is missing, or its times do not ascend.',
    'zh-cn': '缺少键 time_frames，或其时间未由短到长排列。',
    'zh-tw': '缺少鍵 time_frames，或其時間未由短到長排列。',
  },
  'bia.lacks.intolerable_from': {
    en: 'The key intolerable_from is missing at the impact types.',
    'zh-cn': '影响类型缺少键 intolerable_from。',
    'zh-tw': '衝擊類別缺少鍵 intolerable_from。',
  },
  'bia.lacks.levels': {
    en: 'A level is missing, so nobody knows when it becomes intolerable.',
    'zh-cn': '缺少等级，因此无法得知何时不可容忍。',
    'zh-tw': '缺少等級，因此無從得知何時不可容忍。',
  },
  'bia.lacks.clock': {
    en: 'Its times count other hours than the time frames.',
    'zh-cn': '其时间的计时方式与时间段不同。',
    'zh-tw': '其時間的計時方式與時間區段不同。',
  },
  'bia.lacks.rto': { en: 'The key rto is missing.', 'zh-cn': '缺少键 rto。', 'zh-tw': '缺少鍵 rto。' },
  'bia.lacks.mtpd': { en: 'The key mtpd is missing.', 'zh-cn': '缺少键 mtpd。', 'zh-tw': '缺少鍵 mtpd。' },
  'bia.lacks.mbco': { en: 'The key mbco is missing.', 'zh-cn': '缺少键 mbco。', 'zh-tw': '缺少鍵 mbco。' },

  'bia.mayWait': {
    en: 'The activity may wait: no output is asked for.',
    'zh-cn': '该业务活动可以等待，不要求产出。',
    'zh-tw': '該業務活動可以等待，不要求產出。',
  },

  'bia.bound.declared': { en: 'MTPD {time}', 'zh-cn': 'MTPD {time}', 'zh-tw': 'MTPD {time}' },
  'bia.bound.derived': { en: 'derived {time}', 'zh-cn': '推导 {time}', 'zh-tw': '推導 {time}' },
  'bia.bound.peak': { en: 'peak {time}', 'zh-cn': '高峰 {time}', 'zh-tw': '尖峰 {time}' },
  'bia.bound.ownRto': { en: 'RTO {rto}', 'zh-cn': 'RTO {rto}', 'zh-tw': 'RTO {rto}' },
  'bia.businessHours': { en: 'in business hours', 'zh-cn': '按工作时间计', 'zh-tw': '依營業時間計' },

  'bia.over.declared': { en: '{over} over MTPD', 'zh-cn': '超出 MTPD {over}', 'zh-tw': '超出 MTPD {over}' },
  'bia.over.derived': { en: '{over} over derived MTPD', 'zh-cn': '超出推导 MTPD {over}', 'zh-tw': '超出推導 MTPD {over}' },
  'bia.over.peak': { en: '{over} over peak MTPD', 'zh-cn': '超出高峰期 MTPD {over}', 'zh-tw': '超出尖峰期 MTPD {over}' },
  'bia.over.rto': { en: '{over} over RTO', 'zh-cn': '超出 RTO {over}', 'zh-tw': '超出 RTO {over}' },
  'bia.mtpdTooLong': { en: 'MTPD {over} too long', 'zh-cn': 'MTPD 偏长 {over}', 'zh-tw': 'MTPD 過長 {over}' },
  'bia.inside': { en: '{left} inside RTO', 'zh-cn': '比 RTO 早 {left}', 'zh-tw': '比 RTO 早 {left}' },
  'bia.exactly': { en: 'exactly at the RTO', 'zh-cn': '正好等于 RTO', 'zh-tw': '剛好等於 RTO' },
  'bia.neverMeasured': { en: 'never measured', 'zh-cn': '从未实测', 'zh-tw': '從未實測' },
  'bia.margin': { en: '{left} margin on paper', 'zh-cn': '纸面余量 {left}', 'zh-tw': '紙面裕度 {left}' },
  'bia.measuredOn': { en: 'measured {date}', 'zh-cn': '实测 {date}', 'zh-tw': '實測 {date}' },
  'bia.metOn': { en: 'RTO met {date}', 'zh-cn': 'RTO 已达到 {date}', 'zh-tw': 'RTO 已達到 {date}' },
  'bia.lateOn': { en: 'measured {date}: {over} over RTO', 'zh-cn': '实测 {date}：超出 RTO {over}', 'zh-tw': '實測 {date}：超出 RTO {over}' },
  'bia.staleOn': { en: 'last measured {date}', 'zh-cn': '上次实测 {date}', 'zh-tw': '上次實測 {date}' },
  'bia.measuredAgo': { en: 'measured {days} d ago', 'zh-cn': '{days} 天前实测', 'zh-tw': '{days} 天前實測' },
  'bia.limit': { en: '{date}, limit {days} d', 'zh-cn': '{date}，期限 {days} 天', 'zh-tw': '{date}，期限 {days} 天' },
  'bia.notCompared': {
    en: 'its RTO counts otherwise, not compared',
    'zh-cn': 'RTO 计时方式不同，未作比较',
    'zh-tw': 'RTO 計時方式不同，未作比較',
  },
  'bia.noRto': { en: 'no RTO', 'zh-cn': '不设 RTO', 'zh-tw': '不設 RTO' },
  'bia.notPrioritised': { en: 'not prioritised', 'zh-cn': '不优先恢复', 'zh-tw': '不優先復原' },
  'bia.rtoMissing': { en: 'RTO missing', 'zh-cn': '缺少 RTO', 'zh-tw': '缺少 RTO' },

  'bia.workaround': { en: 'workaround {share}', 'zh-cn': '替代方式 {share}', 'zh-tw': '替代方式 {share}' },
  'bia.late': { en: '{over} late', 'zh-cn': '晚 {over}', 'zh-tw': '晚 {over}' },
  'bia.short': { en: '{short} short', 'zh-cn': '少 {short}', 'zh-tw': '少 {short}' },
  'bia.reached': { en: 'reached {share}', 'zh-cn': '达到 {share}', 'zh-tw': '達到 {share}' },
  'bia.seats.short': { en: '{short} too few', 'zh-cn': '少 {short} 个', 'zh-tw': '少 {short} 個' },
  'bia.seats.exact': { en: 'fits, none to spare', 'zh-cn': '够用，没有富余', 'zh-tw': '夠用，沒有餘裕' },
  'bia.seats.spare': { en: 'fits, {spare} to spare', 'zh-cn': '够用，富余 {spare} 个', 'zh-tw': '夠用，餘 {spare} 個' },

  'bia.said.curves': { en: 'Impact over time of losing {name}.', 'zh-cn': '“{name}”中断后随时间的影响。', 'zh-tw': '「{name}」中斷後隨時間的衝擊。' },
  'bia.said.type': { en: '{type}: intolerable from {time}.', 'zh-cn': '{type}：{time} 起不可容忍。', 'zh-tw': '{type}：{time} 起不可容忍。' },
  'bia.said.typeNever': { en: '{type}: never intolerable.', 'zh-cn': '{type}：始终可容忍。', 'zh-tw': '{type}：始終可容忍。' },
  'bia.said.derived': {
    en: 'Derived MTPD {time}, from {types}.',
    'zh-cn': '推导 MTPD {time}，由 {types} 得出。',
    'zh-tw': '推導 MTPD {time}，由 {types} 得出。',
  },
  'bia.said.capacity': {
    en: 'Capacity of {name} after a disruption. Required: {steps}.',
    'zh-cn': '“{name}”中断后的恢复能力。要求：{steps}。',
    'zh-tw': '「{name}」中斷後的產能。要求：{steps}。',
  },
  'bia.said.step': { en: '{share} after {time}', 'zh-cn': '{time} 后 {share}', 'zh-tw': '{time} 後 {share}' },
  'bia.said.reached': {
    en: 'Reached on {date}: {share} after {time}.',
    'zh-cn': '{date} 实测：{time} 后 {share}。',
    'zh-tw': '{date} 實測：{time} 後 {share}。',
  },
  'bia.said.missed': {
    en: 'Reached on {date}: {share} after {time}, {words}.',
    'zh-cn': '{date} 实测：{time} 后 {share}，{words}。',
    'zh-tw': '{date} 實測：{time} 後 {share}，{words}。',
  },
  'bia.said.seats': {
    en: 'Seats needed when {lost} is lost: {steps}. There are {offered}: {verdict}.',
    'zh-cn': '失去“{lost}”后需要的工位：{steps}。现有 {offered} 个：{verdict}。',
    'zh-tw': '失去「{lost}」後需要的座位：{steps}。現有 {offered} 個：{verdict}。',
  },
  'bia.said.seatStep': { en: '{needed} after {time}', 'zh-cn': '{time} 后 {needed} 个', 'zh-tw': '{time} 後 {needed} 個' },
} as const
