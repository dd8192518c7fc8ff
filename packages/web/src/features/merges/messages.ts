import { declareMessages } from '../../language/message.ts'

/** The messages of putting leads together and taking them apart. */
export const mergeMessages = declareMessages({
  merge: { zh: '合并', en: 'Merge' },
  splitLead: { zh: '拆分', en: 'Split' },
  askMerge: { zh: '把哪一条与“{name}”合并？', en: 'Which lead is the same employer as {name}?' },
  other: { zh: '另一条资源', en: 'The other lead' },
  otherHint: { zh: '输入单位名称或证号', en: 'Type a name or a code' },
  noOther: { zh: '没有找到可合并的资源', en: 'No lead found to merge with' },
  personsCount: { zh: '{persons} 人', en: '{persons} {persons|person|persons}' },
  kept: { zh: '保留（较早的一条）', en: 'Stays (the older one)' },
  closed: { zh: '按 U13 关闭', en: 'Closed as U13' },
  personsMoved: { zh: '并入人员', en: 'Persons who go over' },
  personsShared: { zh: '两边都有、只留一次', en: 'Listed by both, kept once' },
  correction: { zh: '更正 {district} 下发数', en: 'Correction for {district}' },
  correctionOf: { zh: '{units} 户 {persons} 人', en: '{units} employers, {persons} persons' },
  reason: { zh: '理由', en: 'Reason' },
  mergeNote: {
    zh: '经过、人员和排查记录都归到保留的一条，已下发的数字用更正批次改正，公布过的报表不动。做错了可在保留的一条上点“拆分”恢复。',
    en: 'Timeline, persons and visits go to the lead that stays; issued figures change by a correction batch, published editions do not move. To undo it, split the lead that stays.',
  },
  merged: {
    zh: '已合并，并入 {persons} 人。要恢复，请点“拆分”。',
    en: 'Merged; {persons} {persons|person|persons} went over. To undo it, split this lead.',
  },
  askSplit: { zh: '“{name}”里哪些要拆出去？', en: 'What leaves {name}?' },
  splitNote: {
    zh: '没有勾选的都留下。下发和排查的数字用更正批次改正；拆错了可以再合并。',
    en: 'Whatever is not checked stays. Issued and inspected figures change by a correction batch; a merge puts them together again.',
  },
  into: { zh: '拆到哪里', en: 'Where it goes' },
  standAgain: { zh: '恢复 {day} 并入的“{name}”', en: '{name}, merged on {day}, stands again' },
  newEmployer: { zh: '新的单位', en: 'A new employer' },
  newName: { zh: '新单位名称', en: 'Name of the new employer' },
  codes: { zh: '证号', en: 'Codes' },
  persons: { zh: '人员', en: 'Persons' },
  visits: { zh: '排查记录', en: 'Visits' },
  leaves: { zh: '拆出 {chosen} / 共 {all}', en: '{chosen} of {all} leave' },
  find: { zh: '筛选{title}', en: 'Filter: {title}' },
  findHint: { zh: '输入几个字', en: 'Type a few letters' },
  all: { zh: '全选', en: 'All' },
  none: { zh: '全不选', en: 'None' },
  more: { zh: '还有 {count} 项，输入几个字来找。', en: '{count} more: type a few letters to find them.' },
  splitAct: {
    zh: '拆出 {codes} 个证号、{persons} 人、{visits} 次排查',
    en: 'Split off {codes} {codes|code|codes}, {persons} {persons|person|persons}, {visits} {visits|visit|visits}',
  },
  split: {
    zh: '已拆出资源 {lead}，带走 {persons} 人。要恢复，请把两条合并。',
    en: 'Lead {lead} is split off with {persons} {persons|person|persons}. To undo it, merge the two.',
  },
})
