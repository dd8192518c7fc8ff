import { companyName, date, personName, residentId, text } from '../field.ts'
import type { Roster } from '../roster.ts'

/** 建设项目实名制名册: who works on a site from when to when, over all firms there; the premium of the project covers them all (domain §8.2). */
export const projectWorkers: Roster = {
  kind: 'project-workers',
  zh: '建设项目实名制名册',
  en: 'Workers on construction sites',
  keeper: { zh: '建设行政主管部门', en: 'construction authority' },
  period: 'list',
  fields: [
    text('project_code', '项目编码', 'Project code', {
      required: true,
      aliases: ['项目编号', '项目代码', '工程编号'],
    }),
    text('project_name', '项目名称', 'Project name', { aliases: ['工程名称', '工程项目名称'] }),
    residentId('resident_id', '身份证号码', 'Resident ID', { required: true }),
    personName('person_name', '姓名', 'Name', { required: true, aliases: ['工人姓名', '务工人员姓名'] }),
    companyName('employer_name', '用工单位', 'Employing firm', {
      aliases: ['所属单位', '分包单位', '劳务公司', '劳务分包单位', '班组单位', '参建单位'],
    }),
    text('trade', '工种', 'Trade', { aliases: ['岗位', '工种（岗位）', '班组'] }),
    date('joined_on', '进场日期', 'Joined on', {
      required: true,
      aliases: ['进场时间', '入场日期', '进场日', '上岗日期'],
    }),
    date('left_on', '退场日期', 'Left on', {
      aliases: ['退场时间', '离场日期', '退场日', '离岗日期'],
      check: { rule: 'not-before', field: 'joined_on', refuses: true },
    }),
  ],
}
