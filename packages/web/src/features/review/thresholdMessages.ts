import { declareMessages } from '../../language/message.ts'

/** The messages of the thresholds, which stand in the room of the review. */
export const thresholdMessages = declareMessages({
  thresholds: { zh: '自动认定的界线', en: 'Where links become automatic' },
  thresholdsNote: {
    zh: '右边的界线以上自动认定为同一个；两条界线之间送人判定；左边以下不理会。',
    en: 'Above the right bound pairs are linked without asking; between the two a person is asked; below the left nothing is done.',
  },
  noCurve: { zh: '还没有可以预计的数', en: 'Nothing to expect from yet' },
  noCurveNext: {
    zh: '比对一次之后，这里会显示每条界线预计的准确率和查全率。',
    en: 'After a run, the expected precision and recall of every bound are shown here.',
  },
  linkFrom: { zh: '自动认定，概率不低于', en: 'Linked from' },
  reviewFrom: { zh: '送人判定，概率不低于', en: 'Asked from' },
  linkMark: { zh: '自动', en: 'link' },
  reviewMark: { zh: '人工', en: 'ask' },
  pairsNow: { zh: '{count} 对（比现在 {more}）', en: '{count} pairs ({more} against now)' },
  precision: { zh: '准确率', en: 'Precision' },
  precisionNote: { zh: '自动认定的有多少是对的', en: 'of the links, how many are right' },
  recall: { zh: '查全率', en: 'Recall' },
  recallNote: { zh: '该认定的有多少自动认定了', en: 'of the true pairs, how many are linked' },
  curveTitle: {
    zh: '界线与预计的准确率、查全率（横轴：比特）',
    en: 'Expected precision and recall by the bound of automatic links, in bits',
  },
  setThresholds: { zh: '设定界线', en: 'Set the bounds' },
  keepThresholds: { zh: '保持现在的', en: 'Keep what holds' },
  askThresholds: { zh: '设定新的界线？', en: 'Set new bounds?' },
  askThresholdsNote: {
    zh: '数字由上次比对推算，下一次比对起生效。已下发的资源不变。',
    en: 'The numbers are expected from the last run; the next run applies the bounds. Issued leads do not change.',
  },
  linked: { zh: '自动认定', en: 'Linked' },
  toDecide: { zh: '待人判定', en: 'To decide' },
  expectedWrong: { zh: '预计错认（对）', en: 'Wrong links expected' },
  reason: { zh: '理由', en: 'Reason' },
})
