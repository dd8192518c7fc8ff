import { companyName, date, flag, personName, phone, residentId, text, unitCode } from '../field.ts'
import type { Roster } from '../roster.ts'

/** 应届大中专毕业生名册 (R20). */
export const graduates: Roster = {
  kind: 'graduates',
  zh: '应届毕业生名册',
  en: 'New graduates',
  keeper: { zh: '毕业生就业指导部门', en: 'graduate employment office' },
  period: 'list',
  fields: [
    residentId('resident_id', '身份证号码', 'Resident ID', { required: true }),
    personName('person_name', '姓名', 'Name', { required: true, aliases: ['学生姓名', '毕业生姓名'] }),
    text('school', '学校', 'School', { aliases: ['毕业院校', '毕业学校', '学校名称', '院校名称'] }),
    text('degree', '学历', 'Degree', { aliases: ['学历层次', '文化程度'] }),
    text('major', '专业', 'Major', { aliases: ['所学专业', '专业名称'] }),
    date('graduated_on', '毕业日期', 'Graduated on', { required: true, aliases: ['毕业日', '毕业时间'] }),
    text('destination', '去向', 'Destination', { aliases: ['毕业去向', '就业去向'] }),
    companyName('employer_name', '就业单位', 'Employer', {
      aliases: ['就业单位名称', '单位名称', '签约单位', '用人单位', '接收单位'],
    }),
    unitCode('unit_code', '统一社会信用代码/组织机构代码', 'Employer code', { aliases: ['就业单位代码'] }),
    flag('venture', '创业意愿', 'Wants to start a business', {
      aliases: ['自主创业意愿', '是否有创业意愿', '创业意向'],
    }),
    phone('phone', '联系电话', 'Phone'),
  ],
}
