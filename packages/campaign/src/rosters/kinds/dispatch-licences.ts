import {
  address,
  companyName,
  contactPerson,
  date,
  district,
  legalPerson,
  phone,
  text,
  unitCode,
} from '../field.ts'
import type { Roster } from '../roster.ts'

/** 劳务派遣经营许可名单 (R07). */
export const dispatchLicences: Roster = {
  kind: 'dispatch-licences',
  zh: '劳务派遣许可名单',
  en: 'Licensed dispatch firms',
  keeper: { zh: '劳动关系部门', en: 'labour relations department' },
  period: 'list',
  fields: [
    text('licence_number', '许可证编号', 'Licence number', {
      required: true,
      aliases: ['许可证号', '许可证编码', '劳务派遣经营许可证编号', '编号'],
    }),
    companyName('employer_name', '单位名称', 'Firm', {
      required: true,
      aliases: ['企业名称', '派遣单位', '派遣单位名称', '劳务派遣单位', '劳务派遣单位名称', '名称'],
    }),
    unitCode('unit_code', '统一社会信用代码/组织机构代码', 'Firm code'),
    legalPerson('legal_person', '法定代表人', 'Legal representative'),
    contactPerson('contact', '联系人', 'Contact'),
    date('issued_on', '发证日期', 'Issued on', { aliases: ['发证日', '许可日期', '颁发日期', '有效期起'] }),
    date('valid_to', '有效期至', 'Valid to', {
      aliases: ['有效期止', '到期日期', '有效期', '截止日期'],
      check: { rule: 'not-before', field: 'issued_on' },
    }),
    address('address', '地址', 'Address', { aliases: ['住所', '注册地址', '经营地址', '单位地址'] }),
    district('district', '区县', 'District'),
    phone('phone', '联系电话', 'Phone'),
  ],
}
