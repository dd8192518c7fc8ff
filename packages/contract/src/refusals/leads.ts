import type { RefusalTable } from './refusal-table.ts'

/** Refusals about leads and their batches. */
export const leadRefusals = {
  'lead-not-found': {
    status: 404,
    zh: '没有找到资源 {id}，或它不属于本区县。',
    en: 'Lead {id} was not found, or is not your district’s.',
  },
  'lead-not-issued': {
    status: 409,
    zh: '资源 {id} 尚未下发或已关闭，不能进行此项操作。',
    en: 'Lead {id} is not issued, or is closed.',
  },
  'lead-inspected': {
    status: 409,
    zh: '资源 {id} 已排查，不能退回；如应由其他区县负责，请申请转移。',
    en: 'Lead {id} has been inspected and cannot be returned; ask for a transfer if it is another district’s.',
  },
  'request-waiting': {
    status: 409,
    zh: '资源 {id} 已有待审批的申请。',
    en: 'Lead {id} already has a request waiting.',
  },
  'request-not-waiting': {
    status: 409,
    zh: '申请 {id} 不存在或已经审批。',
    en: 'Request {id} does not exist or was decided.',
  },
  'duplicate-needs-merge': {
    status: 409,
    zh: '资源 {id} 报为重复资源：请用“合并”把两条资源并在一起，申请随之办结。',
    en: 'Lead {id} is reported as a duplicate: merge the two leads, which grants the request.',
  },
  'batch-not-found': {
    status: 404,
    zh: '没有第 {number} 批，或其中没有本区县的资源。',
    en: 'There is no batch {number} for your district.',
  },
  'batch-accepted-already': {
    status: 409,
    zh: '第 {number} 批已经接收。',
    en: 'Batch {number} was accepted already.',
  },
  'batch-no-withdrawal': {
    status: 409,
    zh: '第 {number} 批不是撤回批次，不能撤销。',
    en: 'Batch {number} is no withdrawal and cannot be undone.',
  },
  'withdrawal-undo-over': {
    status: 409,
    zh: '第 {number} 批的撤回只能在 {until} 前（含当日）撤销，现已过期，所列资源保持撤回。',
    en: 'The withdrawal of batch {number} could be undone until {until}; its leads stay withdrawn.',
  },
  'nothing-to-reinstate': {
    status: 409,
    zh: '第 {number} 批的撤回已经撤销，没有可以恢复的资源。',
    en: 'The withdrawal of batch {number} was undone already; there is nothing to bring back.',
  },
  'nothing-to-issue': {
    status: 409,
    zh: '没有待下发且已定区县的资源。',
    en: 'No pending lead has a decided district.',
  },
  'lead-inspected-stays': {
    status: 409,
    zh: '资源 {id} 已排查并计入排查数，不能撤回，也不能作为重复资源关闭。',
    en: 'Lead {id} has been inspected and counted: it can be neither withdrawn nor closed as a duplicate.',
  },
  'duplicate-of-itself': {
    status: 422,
    zh: '请填写另一条资源的编号：资源不能与自己重复。',
    en: 'Name another lead: a lead is no duplicate of itself.',
  },
  'merge-same-lead': {
    status: 422,
    zh: '请选择两条不同的资源：资源不能与自己合并。',
    en: 'Choose two different leads: a lead cannot be merged with itself.',
  },
  'merge-without-employer': {
    status: 422,
    zh: '资源 {id} 没有用人单位（0户1人），不能合并或拆分。',
    en: 'Lead {id} has no employer (0 户 1 人): it can be neither merged nor split.',
  },
  'merge-not-standing': {
    status: 409,
    zh: '资源 {id} 已关闭或撤回，不能合并或拆分。',
    en: 'Lead {id} is closed or withdrawn: it can be neither merged nor split.',
  },
  'merge-undecided': {
    status: 409,
    zh: '资源 {id} 尚未下发，另一条已经下发。请先下发，或等下一次比对自动归并。',
    en: 'Lead {id} is not issued while the other one is. Issue it first, or let the next run put them together.',
  },
  'split-nothing': {
    status: 422,
    zh: '请选择要拆出的代码或人员。',
    en: 'Choose codes or persons that leave the lead.',
  },
  'split-everything': {
    status: 422,
    zh: '不能拆出全部代码：原单位至少保留一个代码。',
    en: 'Not every code can leave: the employer keeps one at least.',
  },
  'split-not-here': {
    status: 409,
    zh: '所选的{what}“{value}”不属于资源 {id}，可能已被拆出。请刷新页面。',
    en: 'The chosen {what} “{value}” is not of lead {id}: it may have left already. Reload the page.',
  },
  'split-not-merged': {
    status: 409,
    zh: '资源 {into} 没有并入资源 {id}，或已经恢复。',
    en: 'Lead {into} was not merged into lead {id}, or stands again already.',
  },
  'split-name-missing': {
    status: 422,
    zh: '请填写拆出单位的名称。',
    en: 'Give the name of the employer that is split off.',
  },
  'nothing-chosen': {
    status: 409,
    zh: '所选资源中没有可以进行此项操作的。',
    en: 'None of the chosen leads is in a state for this.',
  },
  'view-name-taken': {
    status: 409,
    zh: '已有名为“{name}”的视图，请换一个名称。',
    en: 'You already have a view named “{name}”: choose another name.',
  },
  'district-unknown': {
    status: 422,
    zh: '请选择本行动的另一个区县（{id} 不可选）。',
    en: 'Choose another district of the campaign ({id} cannot be chosen).',
  },
} as const satisfies RefusalTable
