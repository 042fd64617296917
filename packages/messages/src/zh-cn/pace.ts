/** 序时进度: how a line stands in a month, and why. */
export const pace = {
  'pace.word.ahead': '快于序时进度',
  'pace.word.on': '达到序时进度',
  'pace.word.slightly-below': '略低于序时进度',
  'pace.word.below': '低于序时进度',
  'pace.word.far-below': '明显低于序时进度',
  'pace.word.none': '未评定进度',

  'pace.reason.path': '完成{figure}{unit}，序时应完成{expected}{unit}；占全年目标（{target}）的{done}%，序时进度{asked}%',
  'pace.reason.path-only': '完成{figure}{unit}，序时应完成{expected}{unit}',
  'pace.reason.target': '完成{figure}，{period}目标{target}',
  'pace.reason.no-target': '没有年度目标和阶段目标',
  'pace.reason.undecided': '完成{figure}，{period}目标“{target}”暂不能评定',
  'pace.reason.start-unknown': '完成{figure}，目标{target}；缺上年末数，不能评定进度',
  'pace.reason.not-due': '本期不发布数据',
  'pace.reason.not-released': '未到发布时间，预计{on}起可有数据',
  'pace.reason.awaited': '待报，{on}起可有数据',
  'pace.reason.overdue': '逾期未报，{on}起可有数据',

  'pace.period.year': '全年',
  'pace.period.stage': '1—{month}月',

  'pace.needed.per-month': '后续每月需完成{value}{unit}',
  'pace.needed.done': '全年目标已完成',
  'pace.needed.room': '后续每月不超过{value}{unit}',
  'pace.needed.growth': '后续各月合计需增长{value}%（按现价基数估算）',
  'pace.fastest': '单月最快可完成约{value}{unit}',
  'pace.last-chance': '照目前进度，{year}年{month}月后即使按最快进度也难以完成全年目标',
  'pace.gone': '即使按最快进度，全年目标也难以完成',
  'pace.ceiling-passed': '已超过全年控制数',
  'pace.behind': '连续{count}个月低于序时进度',

  'month.availability.present': '已报',
  'month.availability.not-due': '本期不发布',
  'month.availability.not-released': '未到发布时间',
  'month.availability.awaited': '待报',
  'month.availability.overdue': '逾期',
} as const
