import type { LabelledSuspect, SuspectFacts } from '../src/dispatch/index.ts'

/*
 * Made-up employers with what a visit to each found: firms that dispatch and do not insure everybody, and others that look like them. Some of
 * either kind cannot be told by any sign.
 */

const nothing: Omit<SuspectFacts, 'name'> = {
  scope: null,
  licence: null,
  insured: 0,
  wageTaxPayers: null,
  sites: null,
  namedAsFirm: 0,
  registered: null,
}

const confirmed = (name: string, facts: Partial<SuspectFacts>): LabelledSuspect => ({
  facts: { ...nothing, name, ...facts },
  confirmed: true,
})
const denied = (name: string, facts: Partial<SuspectFacts>): LabelledSuspect => ({
  facts: { ...nothing, name, ...facts },
  confirmed: false,
})

const inForce = { validTo: '2017-06-30' }
const expired = { validTo: '2014-12-31' }
const scope = '劳务派遣；人力资源信息咨询；保洁服务'

export const LABELLED_SUSPECTS: readonly LabelledSuspect[] = [
  confirmed('天禾劳务派遣有限公司', { licence: inForce, insured: 12, wageTaxPayers: 340, namedAsFirm: 120 }),
  confirmed('津源劳务派遣有限公司', { licence: inForce, insured: 0, wageTaxPayers: null }),
  confirmed('众力劳务派遣有限公司', { licence: expired, insured: 8, wageTaxPayers: 96 }),
  confirmed('海诚劳务派遣有限公司', { insured: 3, wageTaxPayers: 15 }),
  confirmed('东方劳务派遣有限公司', { licence: inForce, insured: 400, wageTaxPayers: 430, namedAsFirm: 35 }),
  confirmed('锐达人力资源有限公司', { scope, licence: inForce, insured: 20, wageTaxPayers: 210 }),
  confirmed('博才人力资源有限公司', { scope, insured: 5, wageTaxPayers: 61 }),
  confirmed('聚贤人力资源服务有限公司', { licence: inForce, insured: 0, sites: 9 }),
  confirmed('北洋人力资源有限公司', { insured: 10, wageTaxPayers: 88, sites: 6 }),
  confirmed('恒信人才服务有限公司', { scope, insured: 2, wageTaxPayers: 45 }),
  confirmed('渤海人才服务有限公司', { licence: inForce, namedAsFirm: 18 }),
  confirmed('万通外包服务有限公司', { insured: 6, wageTaxPayers: 72 }),
  confirmed('嘉业外包服务有限公司', { insured: 0, registered: { workers: 50, dispatched: 44 } }),
  confirmed('顺安劳务服务有限公司', { scope, insured: 1 }),
  confirmed('泰和劳务服务有限公司', {
    insured: 30,
    wageTaxPayers: 150,
    registered: { workers: 80, dispatched: 70 },
  }),
  confirmed('光明企业管理咨询有限公司', { licence: inForce, insured: 4, wageTaxPayers: 130 }),
  confirmed('远航企业管理咨询有限公司', { scope, insured: 0, wageTaxPayers: 64 }),
  confirmed('金盾保安服务有限公司', { namedAsFirm: 42, insured: 15, wageTaxPayers: 50 }),
  confirmed('洁雅保洁服务有限公司', {
    insured: 9,
    wageTaxPayers: 85,
    sites: 14,
    registered: { workers: 60, dispatched: 41 },
  }),
  confirmed('新港装卸有限公司', { scope, licence: expired, insured: 7 }),
  // Nothing but its user unit's word shows these two; the second is named for fewer than three workers.
  confirmed('和顺物业管理有限公司', { insured: 11, wageTaxPayers: 36, sites: 7 }),
  confirmed('联众商贸有限公司', { insured: 2, wageTaxPayers: 9, namedAsFirm: 2 }),

  denied('智汇人力资源软件有限公司', {
    insured: 40,
    wageTaxPayers: 41,
    registered: { workers: 41, dispatched: 0 },
  }),
  denied('育才人力资源培训学校', { insured: 12, wageTaxPayers: 12 }),
  denied('和美人力资源咨询有限公司', { insured: 6, wageTaxPayers: 6, scope: '人力资源信息咨询' }),
  denied('诚诺劳务派遣有限公司', { licence: inForce, insured: 520, wageTaxPayers: 518 }),
  denied('正大人才服务有限公司', { insured: 8, wageTaxPayers: 9 }),
  denied('银河外包服务有限公司', { insured: 90, wageTaxPayers: 95, scope: '软件外包；数据处理' }),
  denied('长城建筑安装有限公司', { insured: 60, wageTaxPayers: 110, sites: 8 }),
  denied('安邦保安服务有限公司', { insured: 200, wageTaxPayers: 210, sites: 25 }),
  denied('清源保洁服务有限公司', { insured: 3, wageTaxPayers: 30 }),
  denied('盛世企业管理咨询有限公司', { insured: 0, wageTaxPayers: 4 }),
  denied('大成精密机械有限公司', { insured: 80, wageTaxPayers: 300 }),
  denied('宏图服装有限公司', { insured: 10, wageTaxPayers: 55 }),
  denied('四海餐饮管理有限公司', { insured: 0, wageTaxPayers: 70, sites: 4 }),
  denied('利民商贸有限公司', { insured: 5, wageTaxPayers: 5 }),
  denied('鸿运物流有限公司', { insured: 30, wageTaxPayers: 44, registered: { workers: 60, dispatched: 12 } }),
  denied('同心劳务服务站', { insured: 2, wageTaxPayers: 2 }),
  denied('飞跃电子有限公司', {
    insured: 150,
    wageTaxPayers: 600,
    registered: { workers: 600, dispatched: 200 },
  }),
  denied('三友家政服务有限公司', { insured: 4, wageTaxPayers: 4, scope: '家政服务' }),
  denied('华北人力资源市场', { insured: 25, wageTaxPayers: 25 }),
  // Its old licence and its scope speak of a business that it gave up: the file cannot know.
  denied('启程企业服务有限公司', { scope, licence: expired, insured: 6, wageTaxPayers: 8 }),
]
