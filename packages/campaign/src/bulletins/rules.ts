import type { Bilingual } from '../districts/index.ts'
import { isReported, printPercent, printWan } from '../rates/index.ts'
import { totalCells } from '../tables/index.ts'
import { annexIn, type BulletinInputs } from './inputs.ts'
import type { BulletinParagraph, BulletinSection } from './paragraph.ts'
import { readPeriod } from './period.ts'
import { scoreSentences } from './score-sentences.ts'
import { counted, dayWords, leadersAndLaggards, pointsWent, sentence, went } from './sentences.ts'
import { cityLine, RANKINGS, type StandingLine, standingsOf } from './standings.ts'

/** A policy document as a bulletin cites it. */
export type CitedPolicy = { number: string; title: string }

/** What paragraphs are proposed from: the figures, and the documents that the bulletin cites. */
export type ProposalQuestion = { inputs: BulletinInputs; policies: readonly CitedPolicy[] }

/** A rule that proposes a paragraph: what it says, from which clause, and its text; null where there is nothing to say. */
export type ParagraphRule = {
  key: string
  section: BulletinSection
  title: Bilingual
  /** Where the duty to say it comes from. */
  clause: string
  propose(question: ProposalQuestion): string | null
}

/** The rules in the order of the text (domain §9.4). Each reads the figures alone, so that the same figures propose the same words. */
export const PARAGRAPH_RULES: readonly ParagraphRule[] = [
  {
    key: 'opening',
    section: 'opening',
    title: { zh: '通报依据和事由', en: 'What it is for and what it rests on' },
    clause: '二（三）',
    propose: ({ inputs, policies }) => {
      const cited = policies.map(({ title, number }) => `${title === '' ? '' : `《${title}》`}（${number}）`)
      const basis = cited.length === 0 ? '' : `根据${cited.join('、')}要求，`
      return `${basis}现将${readPeriod(inputs.period)?.words ?? inputs.period}社会保险扩面工作情况通报如下。`
    },
  },
  {
    key: 'overall-payers',
    section: 'overall',
    title: { zh: '全市缴费人数与计划', en: 'The city’s payers against the plan' },
    clause: '附件3',
    propose: ({ inputs }) => {
      const { by, now, before } = cityNow(inputs, 'payers')
      if (now === null) return null
      const { payers, plan } = now.cells
      return sentence(
        `截至${dayWords(inputs.asOf)}，全市企业养老保险实际缴费${counted(payers, '人')}`,
        `完成全年计划指标${counted(plan, '人')}的${printPercent(now.rate, by.decimals)}`,
        went(payers, before?.cells.payers, '人'),
        before === null ? '' : pointsWent(now.rate, before.rate, by.decimals),
      )
    },
  },
  {
    key: 'overall-inspection',
    section: 'overall',
    title: { zh: '全市资源排查', en: 'The city’s inspection' },
    clause: '附件4',
    propose: ({ inputs }) => {
      const { by, now, before } = cityNow(inputs, 'inspection')
      if (now === null) return null
      const { issuedUnits, issuedPersons, inspectedUnits, inspectedPersons } = now.cells
      const units = cityLine(inputs.annexes, { ...by, of: 'inspectedUnits', over: 'issuedUnits' })
      return sentence(
        `全市下发扩面资源${counted(issuedUnits, '户')}、${counted(issuedPersons, '人')}`,
        `已排查${counted(inspectedUnits, '户')}、${counted(inspectedPersons, '人')}`,
        `完成任务比例分别为${printPercent(units?.rate ?? 'missing', by.decimals)}、${printPercent(now.rate, by.decimals)}`,
        before === null ? '' : `人数${pointsWent(now.rate, before.rate, by.decimals)}`.replace(/^人数$/, ''),
      )
    },
  },
  {
    key: 'overall-lists',
    section: 'overall',
    title: { zh: '重点资源', en: 'Large employers and suspected dispatch employers' },
    clause: '附件1、附件2',
    propose: ({ inputs: { annexes, threshold } }) => {
      const [large, dispatch] = [annexIn(annexes, 'annex-1'), annexIn(annexes, 'annex-2')]
      if (large === undefined || dispatch === undefined) return null
      const [first, second] = [totalCells(large), totalCells(dispatch)]
      return sentence(
        `其中，未参保缴费人员在${threshold}人以上的用人单位${counted(first.units, '户')}、${counted(first.persons, '人')}`,
        `疑似劳务派遣单位${counted(second.units, '户')}、${counted(second.persons, '人')}`,
      )
    },
  },
  {
    key: 'overall-construction',
    section: 'overall',
    title: { zh: '全市建设项目农民工参保', en: 'The city’s construction workers' },
    clause: '附件5',
    propose: ({ inputs }) => {
      const { by, now, before } = cityNow(inputs, 'construction')
      if (now === null) return null
      const { newlyInsured, plan } = now.cells
      return sentence(
        `今年以来，全市建设项目农民工新增参保${counted(newlyInsured, '人')}`,
        `完成全年计划指标${counted(plan, '人')}的${printPercent(now.rate, by.decimals)}`,
        went(newlyInsured, before?.cells.newlyInsured, '人'),
      )
    },
  },
  {
    key: 'districts-payers',
    section: 'districts',
    title: { zh: '缴费进度排名', en: 'Who leads and lags in payers' },
    clause: '附件3',
    propose: ({ inputs }) => ranking(inputs, 'payers', '从缴费人数完成进度看'),
  },
  {
    key: 'districts-inspection',
    section: 'districts',
    title: { zh: '资源排查排名', en: 'Who leads and lags in inspection' },
    clause: '附件4',
    propose: ({ inputs }) => ranking(inputs, 'inspection', '从资源排查人数完成比例看'),
  },
  {
    key: 'districts-construction',
    section: 'districts',
    title: { zh: '建设项目参保排名', en: 'Who leads and lags in construction' },
    clause: '附件5',
    propose: ({ inputs }) => ranking(inputs, 'construction', '从建设项目农民工参保完成率看'),
  },
  {
    key: 'districts-moves',
    section: 'districts',
    title: { zh: '位次升降', en: 'Who moved since last month' },
    clause: '二（三）',
    propose: ({ inputs }) => movesSentence(standingsOf(inputs, RANKINGS.payers)),
  },
  {
    key: 'districts-scores',
    section: 'districts',
    title: { zh: '季度考核得分', en: 'Scores of the quarter' },
    clause: '二（三）',
    propose: ({ inputs }) => scoreSentences(inputs.scores),
  },
  {
    key: 'districts-tables',
    section: 'districts',
    title: { zh: '指向附件', en: 'Where the tables are' },
    clause: '二（三）',
    propose: () => '各区县完成情况详见附件。',
  },
  {
    key: 'problems-zero',
    section: 'problems',
    title: { zh: '零进展和未报', en: 'No progress, and nothing reported' },
    clause: '一（四）',
    propose: ({ inputs }) => zeroSentences(inputs),
  },
  {
    key: 'problems-slow',
    section: 'problems',
    title: { zh: '进展慢、难度大的区县', en: 'Slow and difficult districts' },
    clause: '二（三）',
    propose: ({ inputs: { slow } }) =>
      slow.length === 0
        ? '各区县工作推进总体平稳，但进展仍不平衡。'
        : `部分区县进展偏慢。${slow.map(({ name, reasons }) => `${name}：${reasons.join('；')}`).join('。')}。`,
  },
  {
    key: 'next-inspection',
    section: 'next',
    title: { zh: '完成资源排查', en: 'Finish the inspection' },
    clause: '一（一）',
    propose: ({ inputs }) => remainingSentence(inputs),
  },
  {
    key: 'next-slow',
    section: 'next',
    title: { zh: '督导进展慢的区县', en: 'Supervise the slow ones' },
    clause: '二（三）',
    propose: ({ inputs: { slow } }) =>
      slow.length === 0
        ? null
        : `${slow.map(({ name }) => name).join('、')}要查找原因、制定措施、限期赶上，局领导将带队深入进展慢、难度大的区县进行现场督导。`,
  },
  {
    key: 'next-target',
    section: 'next',
    title: { zh: '确保全年目标', en: 'Meet the year’s target' },
    clause: '一',
    propose: ({ inputs }) => {
      const plan = cityNow(inputs, 'payers').now?.cells.plan
      const goal = plan !== undefined && isReported(plan) ? `全年实际缴费${printWan(plan)}人的` : '全年扩面'
      return `各区县要各司其职、攻坚克难、协同推进，加大扩面征缴工作力度，确保完成${goal}目标任务。`
    },
  },
]

/** The paragraphs that the rules propose for these figures, in the order of the text. */
export function proposedParagraphs(question: ProposalQuestion): BulletinParagraph[] {
  return PARAGRAPH_RULES.flatMap(({ key, section, propose }) => {
    const text = propose(question)
    return text === null ? [] : [{ key, section, text }]
  })
}

function cityNow(inputs: BulletinInputs, ranked: keyof typeof RANKINGS) {
  const by = RANKINGS[ranked]
  return {
    by,
    now: cityLine(inputs.annexes, by),
    before: cityLine(inputs.earlier?.annexes ?? [], by),
  }
}

function ranking(inputs: BulletinInputs, ranked: keyof typeof RANKINGS, words: string): string | null {
  const by = RANKINGS[ranked]
  const list = leadersAndLaggards(standingsOf(inputs, by), by.decimals)
  return list === '' ? null : `${words}，${list}。`
}

/** The farthest up and the farthest down; nobody else is named. */
function movesSentence(lines: readonly StandingLine[]): string | null {
  const moves = lines.flatMap(({ name, moved }) => (moved === null || moved === 0 ? [] : [{ name, moved }]))
  const up = Math.max(0, ...moves.map(({ moved }) => moved))
  const down = Math.min(0, ...moves.map(({ moved }) => moved))
  const named = (by: number) => moves.flatMap(({ name, moved }) => (moved === by ? [name] : [])).join('、')
  const parts = [
    ...(up > 0 ? [`${named(up)}上升${up}位`] : []),
    ...(down < 0 ? [`${named(down)}下降${-down}位`] : []),
  ]
  return parts.length === 0 ? null : `与上月末相比，缴费人数完成进度排名变化较大的有：${parts.join('，')}。`
}

/** Zero and not reported are two things (T04), and each is said of whom. */
function zeroSentences(inputs: BulletinInputs): string | null {
  const construction = standingsOf(inputs, RANKINGS.construction)
  const inspection = standingsOf(inputs, RANKINGS.inspection)
  const who = (lines: readonly StandingLine[], column: string, wanted: 0 | 'missing') =>
    lines.flatMap(({ name, cells }) => (cells[column] === wanted ? [name] : [])).join('、')
  const parts = [
    [who(inspection, 'inspectedPersons', 0), '资源排查尚未开展'],
    [who(construction, 'newlyInsured', 0), '建设项目农民工参保零进展'],
    [who(construction, 'newlyInsured', 'missing'), '建设项目农民工参保数字未报'],
  ].flatMap(([names, words]) => (names === '' ? [] : [`${names}${words}`]))
  return parts.length === 0 ? null : `${parts.join('；')}。`
}

function remainingSentence(inputs: BulletinInputs): string | null {
  const { now } = cityNow(inputs, 'inspection')
  const { issuedUnits, issuedPersons, inspectedUnits, inspectedPersons } = now?.cells ?? {}
  const left = (issued: unknown, done: unknown) =>
    typeof issued === 'number' && typeof done === 'number' ? issued - done : null
  const [units, persons] = [left(issuedUnits, inspectedUnits), left(issuedPersons, inspectedPersons)]
  if (units === null || persons === null) return null
  if (units <= 0 && persons <= 0) return '下发资源已全部排查，各区县要及时督促用人单位办理参保登记和缴费。'
  const due = inputs.inspectionDue
  const rest = `全市尚有${units}户、${persons}人未排查`
  if (due === null) return `${rest}，各区县要倒排工期、合理安排、全力推进。`
  return due > inputs.asOf
    ? `${rest}，各区县要倒排工期、合理安排、全力推进，务于${dayWords(due)}前完成。`
    : `${rest}，已到${dayWords(due)}的完成期限，各区县要说明原因、集中力量、尽快完成。`
}
