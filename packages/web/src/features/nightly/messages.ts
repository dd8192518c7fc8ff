import { declareMessages } from '../../language/message.ts'

/** The messages of the nightly recomputation. */
export const nightlyMessages = declareMessages({
  title: { zh: '夜间重算', en: 'Nightly run' },
  question: { zh: '昨夜重算了什么，什么变了？', en: 'What did the last night recompute, and what changed?' },
  start: { zh: '立即重算', en: 'Recompute now' },
  running: { zh: '正在重算各条工作线', en: 'Recomputing all fronts' },
  fronts: { zh: '条工作线', en: 'fronts' },
  last: { zh: '最近一次', en: 'Last run' },
  lastNote: { zh: '业务日期 {day}', en: 'campaign day {day}' },
  took: { zh: '用时', en: 'Took' },
  attention: { zh: '需要处理', en: 'To look at' },
  attentionNote: { zh: '失败或有问题的工作线', en: 'fronts that failed or have a problem' },
  changed: { zh: '有变化的指标', en: 'Figures that changed' },
  front: { zh: '工作线', en: 'Front' },
  state: { zh: '结果', en: 'Result' },
  figures: { zh: '指标：上次 → 本次', en: 'Figures: before → now' },
  seconds: { zh: '用时', en: 'Time' },
  done: { zh: '已重算', en: 'recomputed' },
  problem: { zh: '有问题', en: 'has a problem' },
  waiting: { zh: '待数据', en: 'waits for data' },
  failed: { zh: '失败', en: 'failed' },
  earlier: { zh: '以前各次', en: 'Earlier runs' },
  ran: { zh: '开始时间', en: 'Began' },
  none: { zh: '还没有重算过', en: 'Nothing was recomputed yet' },
  noneNext: {
    zh: '每天 2:30 自动重算；也可以点“立即重算”。',
    en: 'It runs every day at 2:30; or choose “Recompute now”.',
  },
})
