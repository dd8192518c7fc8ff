import { declareMessages } from '../language/message.ts'

/** The messages of figures and charts. */
export const figureMessages = declareMessages({
  units: { zh: '户', en: 'employers' },
  persons: { zh: '人', en: 'persons' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
  past: { zh: '实际', en: 'So far' },
  likely: { zh: '预计', en: 'Likely' },
  band: { zh: '八成把握的区间', en: 'Four times in five' },
  day: { zh: '日期', en: 'Day' },
  value: { zh: '数值', en: 'Figure' },
  now: { zh: '本期', en: 'Now' },
  monthBefore: { zh: '上月', en: 'A month before' },
  same: { zh: '＝', en: '=' },
  place: { zh: '名次', en: 'Place' },
  placeBefore: { zh: '上月名次', en: 'Place before' },
  moved: { zh: '升降', en: 'Moved' },
  smallMultiples: {
    zh: '{from} 至 {to}，同一刻度：底线为零，虚线为全部完成。',
    en: '{from} to {to}, all on one scale: the base is nothing, the dashed line the whole.',
  },
  funnelShares: {
    zh: '占首步 {first}，占上一步 {before}',
    en: '{first} of the first, {before} of the step before',
  },
  ofFirst: { zh: '占首步', en: 'Of the first' },
  ofBefore: { zh: '占上一步', en: 'Of the step before' },
  indicator: { zh: '指标', en: 'Indicator' },
  asOf: { zh: '截至', en: 'As of' },
  source: { zh: '数字来源', en: 'Figures' },
  computed: { zh: '系统计算', en: 'Computed' },
  published: { zh: '通知公布', en: 'As printed' },
  missing: { zh: '未报', en: 'missing' },
  waiting: { zh: '待报', en: 'not yet reported' },
})
