import { declareMessages } from '../../language/message.ts'

/** The messages of the help; its terms and steps are data of their own. */
export const helpMessages = declareMessages({
  title: { zh: '帮助', en: 'Help' },
  question: {
    zh: '这个词是什么意思，下一步做什么？',
    en: 'What does this word mean, and what do I do next?',
  },
  search: { zh: '查词', en: 'Look up' },
  searchHint: { zh: '词、代码或步骤', en: 'A word, code or step' },
  found: { zh: '找到 {count} 条', en: '{count} {count|entry|entries} found' },
  nothing: { zh: '没有找到“{text}”', en: 'Nothing found for "{text}"' },
  nothingNext: {
    zh: '换一个更短的词，或只输入代码，如 U02；清除筛选可看全部。',
    en: 'Try a shorter word, or a code alone, such as U02; clear the filter to see everything.',
  },
  contents: { zh: '本页内容', en: 'On this page' },
  steps: { zh: '第一个小时这样走', en: 'How your first hour goes' },
  openPage: { zh: '打开{page}页', en: 'Open {page}' },
  times: { zh: '截至和已知于', en: 'As of and known at' },
  timesMeaning: {
    zh: '每个数字都有两个日子：截至，算到哪一天发生的事；已知于，算到哪一天已录入的事。不另选时，两个都是业务日期。同样的两个日子，无论何时再算，结果都一样。',
    en: 'Every figure has two days: as of, up to which things happened; known at, up to which they were recorded. Both are the campaign day unless you choose otherwise. The same two days give the same figures for ever.',
  },
  timesExample: {
    zh: '例如：一次排查发生在 {happened}，到 {known} 才录入。',
    en: 'For example: a visit happened on {happened} and was recorded only on {known}.',
  },
  asOf: { zh: '截至', en: 'As of' },
  knownAt: { zh: '已知于', en: 'Known at' },
  countsThen: { zh: '这次排查', en: 'This visit' },
  counted: { zh: '计入', en: 'counts' },
  notYetKnown: { zh: '不计：那时还没录入', en: 'does not count: not recorded yet' },
  notYetHappened: { zh: '不计：那时还没发生', en: 'does not count: had not happened yet' },
  classes: { zh: '本次行动的资源类别', en: 'Lead classes of this campaign' },
  className: { zh: '名称', en: 'Name' },
  unitOutcomes: { zh: '单位的排查结果代码', en: 'Outcome codes of an employer' },
  personOutcomes: { zh: '个人的排查结果代码', en: 'Outcome codes of a person' },
  code: { zh: '代码', en: 'Code' },
  outcome: { zh: '结果', en: 'Outcome' },
  inspected: { zh: '计为已排查', en: 'Inspected' },
  proof: { zh: '写明依据', en: 'Proof' },
  effective: { zh: '仍为有效资源', en: 'Effective' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  needed: { zh: '需要', en: 'needed' },
  noAfter: { zh: '{days} 个不同日子都如此，才算否', en: 'no, once found on {days} days' },
  proofMeaning: {
    zh: '需要写明依据的，在备注里写看到什么、凭什么材料；系统不收没有依据的记录。',
    en: 'Where proof is needed, write in the note what was seen and which paper shows it; the record is refused without.',
  },
  personMeaning: {
    zh: '计为已排查的，每人只计一次。联系不上只是一次尝试。',
    en: 'Each person counts once as inspected. Not reached is an attempt only.',
  },
})
