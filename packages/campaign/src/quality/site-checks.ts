import type { Bilingual } from '../districts/index.ts'

/** What somebody looks at on site, or in the files, to tell whether figures are right, by the rule that doubts them. */
const CHECKS: Readonly<Record<string, Bilingual>> = {
  SUM: {
    zh: '逐行核对各街道（单位）底表与合计，找出漏加或重复的行。',
    en: 'Go through the rows of the streets beside the total, and find the row that is left out or counted twice.',
  },
  RATE: {
    zh: '按分子、分母重新计算，核对是否用错了计划数或月份。',
    en: 'Work the rate out again from its two figures; look for a wrong plan or month.',
  },
  INSPECTED: {
    zh: '抽查排查记录：是否重复登记，或把未下发的单位计入。',
    en: 'Draw records of visits: is an employer entered twice, or one that was never issued?',
  },
  FALLS: {
    zh: '对照上月台账，查明是冲减、移交还是上月多报。',
    en: 'Hold it against last month’s book: was something taken off, handed over, or reported too high before?',
  },
  BLANK: {
    zh: '向填报人问明是没有发生还是没有统计，补报数字。',
    en: 'Ask who fills it in whether there was nothing or nobody counted, and have the figure given.',
  },
  T01: {
    zh: '与合用计划的各区县核对分工，确认按合计完成率考核。',
    en: 'Agree with the districts that share the plan that they are rated together.',
  },
  T02: {
    zh: '核对排序与序号，排名以完成率为准。',
    en: 'Check order and serial numbers; ranks go by the rate.',
  },
  T03: {
    zh: '抽查超额部分的参保名单和缴费记录，核实计划是否偏低。',
    en: 'Draw names and payments of what is beyond the plan; ask whether the plan is too low.',
  },
  T04: {
    zh: '电话核实确为零，查看本月在建项目和工作记录。',
    en: 'Ask by telephone whether it is really zero; look at the projects and records of the month.',
  },
  T05: {
    zh: '说明分母为全年计划，必要时修改表头。',
    en: 'Say that the denominator is the annual plan, and change the head if need be.',
  },
  T06: {
    zh: '调取计划下达文件，核对计划数的测算依据。',
    en: 'Take out the paper that set the plan, and check what it was reckoned from.',
  },
  T07: {
    zh: '核对文件目标与分解计划之和，差额是否只来自四舍五入。',
    en: 'Check whether target and sum of plans differ by rounding alone.',
  },
  T08: {
    zh: '核实缴费人数有无重复或户籍外转入，剩余任务按0计。',
    en: 'Look for persons counted twice or moved in; nothing remains to be done.',
  },
  T09: {
    zh: '排名按精确值，必要时在通报中多印一位小数。',
    en: 'Rank by exact values; print one more decimal in the bulletin if need be.',
  },
  T10: {
    zh: '低于全市的区县逐个了解未缴原因，列入重点联系。',
    en: 'Ask each district below the city’s line why people do not pay, and keep in touch with it.',
  },
  T11: {
    zh: '通报中不要把存量完成率与时间进度相比。',
    en: 'Do not hold the rate of a stock against the time line in a bulletin.',
  },
  T12: {
    zh: '现场抽查附件1中的大户是否排查，核对已排查人数的填报口径。',
    en: 'Visit large employers of annex 1: were they inspected? Check how inspected persons are counted.',
  },
  T13: {
    zh: '抽查已排查户的人数，是否把全部职工计入了未参保人数。',
    en: 'Draw inspected employers: was all their staff counted as uninsured?',
  },
  T14: {
    zh: '抽查小户的排查记录，了解是否只排查了大户。',
    en: 'Draw records of small employers: were large ones alone visited?',
  },
  T15: {
    zh: '了解大户排查安排，督促先查人数多的单位。',
    en: 'Ask when large employers are due, and have those with many persons visited first.',
  },
  T16: {
    zh: '重排工期，核实排查力量，必要时增派人员。',
    en: 'Plan the days anew, count the officers, and send more if need be.',
  },
  T17: {
    zh: '抽查下发资源的有效性，核对计划数是否偏低。',
    en: 'Draw leads and see whether they hold; ask whether the plan is too low.',
  },
  T18: {
    zh: '核对附件1、2名单是否都在下发资源之内。',
    en: 'Check that the lists of annexes 1 and 2 are among the leads issued.',
  },
  T19: {
    zh: '逐户核对附件1人数，移出不足标准的单位。',
    en: 'Check the persons of each employer of annex 1, and take out those below the threshold.',
  },
  T20: {
    zh: '确认该类资源由哪张表反映，需要时另列附表。',
    en: 'Settle which table shows this class, and add one if need be.',
  },
}

const READING: Bilingual = {
  zh: '对照原件核对该处，补录或更正后重新导入。',
  en: 'Hold the place against the original, put it right and import it again.',
}

/** What to check on site for something that a rule found, or that could not be read. */
export function siteCheckOf(rule: string): Bilingual {
  return CHECKS[rule] ?? READING
}
