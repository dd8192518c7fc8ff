import { declareMessages } from '../../language/message.ts'

/** The messages of the pictures. */
export const pictureMessages = declareMessages({
  title: { zh: '图示', en: 'Pictures' },
  question: { zh: '谁在前，谁在后，照此能否完成？', en: 'Who is ahead, who falls behind, and will it do?' },
  district: { zh: '区县', en: 'District' },
  rate: { zh: '完成率', en: 'Completion' },
  city: { zh: '全市', en: 'Whole city' },
  risen: { zh: '升得最多', en: 'Rose most' },
  fallen: { zh: '退得最多', en: 'Fell most' },
  nobody: { zh: '没有', en: 'nobody' },
  comparedWith: { zh: '与 {day} 相比', en: 'against {day}' },
  ranking: { zh: '排名与升降', en: 'Ranking and moves' },
  rankingTitle: {
    zh: '各区县{indicator}排名（{asOf}），与 {before} 的名次相比',
    en: 'Ranking by {indicator} on {asOf}, against {before}',
  },
  map: { zh: '分布', en: 'Map' },
  mapTitle: { zh: '各区县{indicator}分布（{asOf}）', en: 'Map of {indicator} on {asOf}' },
  burnDown: { zh: '余量与预测', en: 'What is left, and the forecast' },
  burnDownTitle: {
    zh: '全市{indicator}的余量：实线为实际，虚线为预计，阴影为八成把握的区间，点线为按期归零',
    en: 'What is left of {indicator}: solid so far, dashed likely, shaded four times in five, dotted to nothing by the day',
  },
  evenly: { zh: '按期归零', en: 'To nothing by the day' },
  funnel: { zh: '从下发到缴费', en: 'From issue to payment' },
  funnelTitle: {
    zh: '资源从下发到连续缴费的转化（{asOf}）',
    en: 'Leads from issue to lasting payment on {asOf}',
  },
  step: { zh: '步骤', en: 'Step' },
  multiples: { zh: '各区县走势', en: 'Each district' },
  multiplesTitle: { zh: '各区县{indicator}走势', en: '{indicator}, district by district' },
  noFunnel: {
    zh: '通报不公布转化过程，请看“系统计算”。',
    en: 'No notice prints the chain: see the computed figures.',
  },
  noHistory: { zh: '还没有历史，画不出走势。', en: 'There is no history to draw yet.' },
})
