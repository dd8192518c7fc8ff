import type { Role } from '@kuomian/contract'
import type { Noun } from '../../frame/nouns.ts'
import type { Message } from '../../language/message.ts'

/** One step of the first hour, and the page on which it is done. */
export interface Step {
  readonly noun: Noun['noun']
  readonly title: Message
  readonly how: Message
}

const office: readonly Step[] = [
  {
    noun: 'imports',
    title: { zh: '导入名册', en: 'Import the rosters' },
    how: {
      zh: '先导入单位、个人两份台账，再导入公积金、就业登记等名册。先试运行；退回的行连同原因下载，改好后再导入。',
      en: 'First the two ledgers of units and persons, then the housing fund, employment and other rosters. Try a dry run; fetch the refused rows with their reasons, mend them and import again.',
    },
  },
  {
    noun: 'matching',
    title: { zh: '比对并核对结果', en: 'Match, and review what was found' },
    how: {
      zh: '点“开始比对”，核对变动后点“应用”。在此之前资源不变。',
      en: 'Compare, review the changes, then apply them. No lead changes before that.',
    },
  },
  {
    noun: 'review',
    title: { zh: '判定疑似同一', en: 'Decide the pairs in doubt' },
    how: {
      zh: '系统拿不准的两条并排列出，按 Y、N、U 判定。判定在下一次比对时生效，随时可以撤回。',
      en: 'Two records that the program is not sure of stand side by side: answer with Y, N or U. Decisions take effect with the next run and can be taken back.',
    },
  },
  {
    noun: 'matching',
    title: { zh: '确定待定区县', en: 'Decide the districts' },
    how: {
      zh: '分中心、名册、地址和地区码都定不下区县的，由您确定，否则不下发。',
      en: 'Where neither sub-centre, roster, address nor region code decides the district, you do; the lead is not issued before.',
    },
  },
  {
    noun: 'batches',
    title: { zh: '下发资源', en: 'Issue the leads' },
    how: {
      zh: '点“下发资源”，写明文件依据。每个区县得到一个编号批次，等它接收。',
      en: 'Issue the leads and name the policy document. Each district gets a numbered batch and accepts it.',
    },
  },
  {
    noun: 'batches',
    title: { zh: '审批退回和转移', en: 'Decide returns and transfers' },
    how: {
      zh: '区县的申请列在批次页上。同意后生成更正批次，两边的数当日随之增减。',
      en: 'Requests of the districts wait on the page of batches. An approved one becomes a correction batch, and the figures of both districts follow on that day.',
    },
  },
  {
    noun: 'overview',
    title: { zh: '看进度', en: 'Watch the progress' },
    how: {
      zh: '总览列出各区县完成比例、将到期和已逾期的事项，据此决定先催哪里。',
      en: "The overview shows each district's completion, what is due and what is late: start where it is late.",
    },
  },
  {
    noun: 'annexes',
    title: { zh: '出附件', en: 'Make the annexes' },
    how: {
      zh: '选定截至日，把系统计算与通知公布的数字并排核对，不同之处有标记。',
      en: 'Choose the as-of day and hold computed against printed figures; what differs is marked.',
    },
  },
]

const district: readonly Step[] = [
  {
    noun: 'overview',
    title: { zh: '看今天先做什么', en: 'See what comes first today' },
    how: {
      zh: '总览列出本区县的进度、将到期和已逾期的事项。',
      en: "The overview shows your district's progress, what is due and what is late.",
    },
  },
  {
    noun: 'batches',
    title: { zh: '接收批次', en: 'Accept the batch' },
    how: {
      zh: '市扩面办下发的批次先核对户数、人数，再点“接收”。',
      en: 'Check the employers and persons of a batch from the city office, then accept it.',
    },
  },
  {
    noun: 'work',
    title: { zh: '分派给经办人，按清单上门', en: 'Give leads to officers, and go by the work list' },
    how: {
      zh: '在清单里选“未分派”，按街道、类别、规模筛选后整批分派，可撤销。经办人的清单按逾期、约定日、期限和可新增缴费人数排列，同一街道排在一起，每条写明为何在此。',
      en: 'Under “Unassigned”, filter by street, class and size and assign in bulk; an assignment can be undone. An officer’s list goes by what is overdue, promised and due, then by expected payers, a street at a time, and says why each lead stands where it stands.',
    },
  },
  {
    noun: 'schedule',
    title: { zh: '看每天要完成多少', en: 'See how much each day asks' },
    how: {
      zh: '倒排工期把未排查的户数、人数分到期限前的每个工作日，标明谁会误期，并可试算增减人手。',
      en: 'The schedule divides what is left over the working days to the deadline, marks who will miss it, and reckons what more officers would do.',
    },
  },
  {
    noun: 'leads',
    title: { zh: '挑出要去的单位', en: 'Choose where to go' },
    how: {
      zh: '按状态、类别和截止日期筛选；筛选可存为视图，清单可以导出。',
      en: 'Filter by state, class and due day; keep the filter as a view, or export the list.',
    },
  },
  {
    noun: 'leads',
    title: { zh: '上门排查，记录结果', en: 'Visit, and record what you found' },
    how: {
      zh: '打开资源，点“记录排查”：排查日期、排查人员、结果代码、用工情况，再逐人填写结果。代码的意思见下方。',
      en: 'Open the lead and record a visit: the day, the officers, the outcome code, the head counts, then the outcome of each person. The codes are explained below.',
    },
  },
  {
    noun: 'leads',
    title: { zh: '不归本区县的，申请退回或转移', en: 'Ask to return or transfer what is not yours' },
    how: {
      zh: '在资源页上写明理由提出申请，市扩面办同意之前仍由您负责。',
      en: 'Ask on the page of the lead and give a reason. It stays yours until the city office agrees.',
    },
  },
  {
    noun: 'leads',
    title: { zh: '记错了就作废', en: 'Void what was recorded wrongly' },
    how: {
      zh: '记录不能改，只能写明理由作废后重新记录；作废的记录仍可查看。',
      en: 'A record is not changed: void it with a reason and record the visit anew. The void one stays readable.',
    },
  },
  {
    noun: 'annexes',
    title: { zh: '核对附件四', en: 'Check annex 4' },
    how: {
      zh: '看本区县下发、已排查各多少户、多少人，与手里的记录是否一致。',
      en: 'See how many employers and persons were issued and inspected, and whether that agrees with your own records.',
    },
  },
]

const reading: readonly Step[] = [
  {
    noun: 'overview',
    title: { zh: '看全市进度', en: 'See how the city stands' },
    how: {
      zh: '总览列出各区县完成比例、将到期和已逾期的事项。',
      en: "The overview shows each district's completion, what is due and what is late.",
    },
  },
  {
    noun: 'annexes',
    title: { zh: '看附件', en: 'Read the annexes' },
    how: {
      zh: '选定截至日，把系统计算与通知公布的数字并排核对，不同之处有标记。',
      en: 'Choose the as-of day and hold computed against printed figures; what differs is marked.',
    },
  },
]

const receiving: readonly Step[] = [
  {
    noun: 'key-list',
    title: { zh: '签收移送的单位', en: 'Sign for what was handed over' },
    how: {
      zh: '移送页列出移送给本单位的用人单位，主办的在前。打开一户，核对排查、联系和证据后签收。',
      en: 'The hand-over page lists the employers that were handed to you, those whose case you lead first. Open one, read its visits, contacts and evidence, and sign for it.',
    },
  },
  {
    noun: 'key-list',
    title: { zh: '立案并按期反馈', en: 'Open the case, and answer in time' },
    how: {
      zh: '登记立案或稽核通知，期限从这里按工作日计算；办完反馈结果，区县随即看到。',
      en: 'Record the case or the notice of audit: its working days run from there. Answer with the result, and the district sees it at once.',
    },
  },
  {
    noun: 'documents',
    title: { zh: '制作文书', en: 'Make the papers' },
    how: {
      zh: '稽核通知书、稽核意见书在资源页制作编号，文书页可以再次打印。',
      en: 'Notices and opinions of an audit are made and numbered on the page of a case; the page of papers prints them again.',
    },
  },
]

/** The first hour of each role, in the order in which it goes. */
export const steps: Readonly<Record<Role, readonly Step[]>> = {
  city: office,
  district,
  reader: reading,
  inspection: receiving,
  audit: receiving,
  admin: reading,
}
