import { companyName, date, personName, residentId, unitCode } from '../field.ts'
import type { Roster } from '../roster.ts'

/** 派遣用工关系: two employers stand in one row, so their columns carry the prefixes `user_` and `firm_` (R12). */
export const dispatchRelations: Roster = {
  kind: 'dispatch-relations',
  zh: '派遣用工关系名册',
  en: 'Dispatched workers',
  keeper: { zh: '劳动关系部门', en: 'labour relations department' },
  period: 'list',
  fields: [
    companyName('user_name', '用工单位名称', 'User unit', {
      required: true,
      aliases: ['用工单位', '实际用工单位', '实际用工单位名称'],
    }),
    {
      ...unitCode('user_code', '用工单位代码', 'User unit code'),
      aliases: ['用工单位统一社会信用代码', '用工单位组织机构代码', '用工单位信用代码', '用工单位机构代码'],
    },
    companyName('firm_name', '派遣单位名称', 'Dispatch firm', {
      required: true,
      aliases: ['派遣单位', '劳务派遣单位', '劳务派遣单位名称', '派遣公司'],
    }),
    {
      ...unitCode('firm_code', '派遣单位代码', 'Dispatch firm code'),
      aliases: ['派遣单位统一社会信用代码', '派遣单位组织机构代码', '派遣单位信用代码', '派遣单位机构代码'],
    },
    residentId('resident_id', '身份证号码', 'Resident ID', { required: true }),
    personName('person_name', '姓名', 'Name', { required: true, aliases: ['派遣人员姓名', '被派遣人员'] }),
    date('from', '起始日期', 'From', {
      aliases: ['派遣起始日期', '派遣起', '用工起始日期', '开始日期', '起'],
    }),
    date('to', '终止日期', 'To', {
      aliases: ['派遣终止日期', '派遣止', '用工终止日期', '结束日期', '止'],
      check: { rule: 'not-before', field: 'from' },
    }),
  ],
}
