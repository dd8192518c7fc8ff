import type { Bilingual } from '../districts/index.ts'

type KindRule = {
  title: Bilingual
  /** The record that a paper of this kind is made from. */
  subject:
    | 'lead'
    | 'visit'
    | 'order'
    | 'refusal-report'
    | 'handover'
    | 'district-record'
    | 'person-handover'
    | 'supervision-round'
    | 'project-bulletin'
    | 'bulletin'
    | 'enforcement-action'
    | 'assessment-sheet'
    | 'supervision-stop'
  /** Who counts its numbers: each district, the city, or the case, which brings its own. */
  series: 'district' | 'city' | 'case'
  /** The kind whose count it goes on with: papers with one pattern of numbers never bear one number twice. */
  countsWith?: string
  /** Roles that make it. */
  makers: readonly ('district' | 'city' | 'audit')[]
  /** It goes to an employer and carries the code of his page. */
  toEmployer: boolean
  /** What stands in a number unless the campaign says otherwise; {prefix}, {district}, {year} and {n} are filled in. */
  number: string
  /** Who signs, unless the campaign says otherwise; {city} and {district} are filled in. */
  issuer: string
  /** Who signs where the city makes it itself. */
  cityIssuer?: string
}

const kinds = {
  'visit-record': {
    title: { zh: '排查记录', en: 'Visit record' },
    subject: 'visit',
    series: 'district',
    makers: ['district', 'city'],
    toEmployer: false,
    number: '{district}扩面排字〔{year}〕第{n}号',
    issuer: '{district}社会保险扩面工作小组',
  },
  order: {
    title: { zh: '限期改正指令书', en: 'Order to correct' },
    subject: 'order',
    series: 'case',
    makers: ['district', 'city'],
    toEmployer: true,
    number: '{district}人社监令字〔{year}〕第{n}号',
    issuer: '{city}{district}人力资源和社会保障局',
  },
  'enrolment-demand': {
    title: { zh: '参保催办通知书', en: 'Enrolment demand' },
    subject: 'lead',
    series: 'district',
    makers: ['district', 'city'],
    toEmployer: true,
    number: '{district}社险催字〔{year}〕第{n}号',
    issuer: '{city}社会保险基金管理中心{district}分中心',
    cityIssuer: '{city}社会保险基金管理中心',
  },
  'audit-notice': {
    title: { zh: '稽核通知书', en: 'Audit notice' },
    subject: 'lead',
    series: 'district',
    makers: ['district', 'city', 'audit'],
    toEmployer: true,
    number: '{district}社险稽通字〔{year}〕第{n}号',
    issuer: '{city}社会保险基金管理中心{district}分中心',
    cityIssuer: '{city}社会保险基金管理中心',
  },
  'audit-opinion': {
    title: { zh: '稽核意见书', en: 'Audit opinion' },
    subject: 'lead',
    series: 'district',
    makers: ['district', 'city', 'audit'],
    toEmployer: true,
    number: '{district}社险稽意字〔{year}〕第{n}号',
    issuer: '{city}社会保险基金管理中心{district}分中心',
    cityIssuer: '{city}社会保险基金管理中心',
  },
  'refusal-submission': {
    title: { zh: '拒不参保单位上报表', en: 'Report of refusing employers' },
    subject: 'refusal-report',
    series: 'district',
    makers: ['district', 'city'],
    toEmployer: false,
    number: '{district}扩面报〔{year}〕{n}号',
    issuer: '{district}社会保险扩面工作小组',
  },
  handover: {
    title: { zh: '移送表', en: 'Hand-over form' },
    subject: 'handover',
    series: 'case',
    makers: ['city'],
    toEmployer: false,
    number: '{prefix}移〔{year}〕{n}号',
    issuer: '{office}',
  },
  'measures-plan': {
    title: { zh: '工作措施', en: 'Plan of measures' },
    subject: 'district-record',
    series: 'district',
    makers: ['district', 'city'],
    toEmployer: false,
    number: '{district}扩面措〔{year}〕{n}号',
    issuer: '{district}社会保险扩面工作小组',
  },
  'enforcement-summary': {
    title: { zh: '执法检查总结', en: 'Summary of enforcement' },
    subject: 'enforcement-action',
    series: 'city',
    makers: ['city'],
    toEmployer: false,
    number: '{prefix}〔{year}〕检{n}号',
    issuer: '{office}',
  },
  'person-handover': {
    title: { zh: '人员名单交接单', en: 'Receipt of a list of people' },
    subject: 'person-handover',
    series: 'case',
    makers: ['district', 'city'],
    toEmployer: false,
    number: '{district}扩面交〔{year}〕{n}号',
    issuer: '{district}社会保险扩面工作小组',
  },
  'construction-bulletin': {
    title: { zh: '建设项目参保情况通报', en: 'Bulletin on construction projects' },
    subject: 'project-bulletin',
    series: 'city',
    makers: ['city'],
    toEmployer: false,
    number: '{prefix}〔{year}〕{n}号',
    issuer: '{office}',
    cityIssuer: '{office}',
  },
  bulletin: {
    title: { zh: '扩面工作情况通报', en: 'Bulletin' },
    subject: 'bulletin',
    series: 'city',
    countsWith: 'construction-bulletin',
    makers: ['city'],
    toEmployer: false,
    number: '{prefix}〔{year}〕{n}号',
    issuer: '{office}',
    cityIssuer: '{office}',
  },
  'supervision-round': {
    title: { zh: '联合督导检查记录', en: 'Record of joint supervision' },
    subject: 'supervision-round',
    series: 'city',
    makers: ['city'],
    toEmployer: false,
    number: '{prefix}督〔{year}〕{n}号',
    issuer: '{office}',
  },
  'score-sheet': {
    title: { zh: '季度考核得分表', en: 'Score sheet' },
    subject: 'assessment-sheet',
    series: 'city',
    makers: ['city'],
    toEmployer: false,
    number: '{prefix}考〔{year}〕{n}号',
    issuer: '{office}',
    cityIssuer: '{office}',
  },
  'supervision-brief': {
    title: { zh: '督导提纲', en: 'Supervision brief' },
    subject: 'supervision-stop',
    series: 'city',
    makers: ['city'],
    toEmployer: false,
    number: '{prefix}督纲〔{year}〕{n}号',
    issuer: '{office}',
    cityIssuer: '{office}',
  },
} as const satisfies Record<string, KindRule>

/** A kind of paper (文书) that is numbered and archived (domain §9.4). */
export type DocumentKind = keyof typeof kinds

/** The kinds of papers: what each is made from, who numbers it, who signs it. */
export const DOCUMENT_KINDS: Record<DocumentKind, KindRule> = kinds
