import { declareMessages } from '../../language/message.ts'

/** The messages of the annexes. */
export const annexMessages = declareMessages({
  title: { zh: '报表', en: 'Annexes' },
  question: {
    zh: '这一天该签发的数字是多少，与通知公布的差在哪里？',
    en: 'What would be signed for this day, and where does it differ from what was printed?',
  },
  choose: { zh: '选择附件', en: 'Choose an annex' },
  'annex-1': { zh: '附件一 重点单位', en: '1 Large employers' },
  'annex-2': { zh: '附件二 疑似派遣', en: '2 Suspected dispatch' },
  'annex-3': { zh: '附件三 缴费进度', en: '3 Payers' },
  'annex-4': { zh: '附件四 排查进度', en: '4 Inspection' },
  'annex-5': { zh: '附件五 建设项目', en: '5 Construction' },
  asOf: { zh: '截至', en: 'As of' },
  knownAt: { zh: '已知于', en: 'Known at' },
  show: { zh: '显示', en: 'Show' },
  both: { zh: '并排', en: 'Side by side' },
  computed: { zh: '系统计算', en: 'Computed' },
  published: { zh: '通知公布', en: 'As printed' },
  days: { zh: '截至 {asOf}，已知于 {knownAt}', en: 'as of {asOf}, known at {knownAt}' },
  rows: { zh: '共 {rows} 行（不含合计）', en: '{rows} rows without the total' },
  edition: {
    zh: '{month}，第 {edition} 版，{knownOn} 录入',
    en: '{month}, edition {edition}, entered {knownOn}',
  },
  equal: {
    zh: '逐格比对 {compared} 格，全部一致。',
    en: 'All {compared} cells agree with the printed ones.',
  },
  differ: {
    zh: '逐格比对 {compared} 格，{count} 格不同（标有 ≠）。',
    en: '{count} of {compared} cells {count|differs|differ} from the printed ones (marked ≠).',
  },
  equalRates: {
    zh: '按比率比对 {compared} 处，全部一致。',
    en: 'All {compared} rates agree with the printed ones.',
  },
  differRates: {
    zh: '按比率比对 {compared} 处，{count} 处不同（标有 ≠）。',
    en: '{count} of {compared} rates {count|differs|differ} from the printed ones (marked ≠).',
  },
  scaled: {
    zh: '演示城市只有实际规模的 {share}，户数和人数无法与通知公布的相比，所以只比比率；相差不到一户或一人的不算不同。',
    en: 'The demo city has {share} of the real size, so counts cannot be held against the printed ones: only rates are. A gap that one employer or person would close does not count.',
  },
  noRates: {
    zh: '本表没有比率可比。',
    en: 'This annex has no rate to compare.',
  },
  notPublished: {
    zh: '{month} 没有通知公布的数字。',
    en: 'No notice printed figures of {month}.',
  },
  seePublished: { zh: '看 {month}', en: 'See {month}' },
  publishHow: {
    zh: '收到通知后，用命令 kuomian import plan 读入。',
    en: 'Read a notice in with the command kuomian import plan.',
  },
  print: { zh: '打印', en: 'Print' },
  xlsx: { zh: '下载 xlsx', en: 'Download xlsx' },
  csv: { zh: '下载 csv', en: 'Download csv' },
  otherValue: { zh: '{source}：{value}', en: '{source}: {value}' },
  findings: { zh: '通知中的疑点', en: 'Findings in the notice' },
  findingsCount: {
    zh: '{count} 条，点一条可在表中找到它',
    en: '{count} {count|finding|findings}; choose one to see its cell',
  },
  noFindings: { zh: '本表没有疑点。', en: 'Nothing was found in this annex.' },
  error: { zh: '矛盾', en: 'Contradiction' },
  warning: { zh: '待核', en: 'To verify' },
  note: { zh: '说明', en: 'Note' },
  inText: { zh: '通知正文', en: 'Text of the notice' },
  line: { zh: '第 {line} 行', en: 'line {line}' },
})
