import {
  address,
  companyName,
  contactPerson,
  count,
  date,
  district,
  legalPerson,
  money,
  phone,
  text,
  unitCode,
} from '../field.ts'
import type { Roster } from '../roster.ts'

/** 自贸区登记企业: a company not registered 30 days after it was established is a lead (domain §9.1). */
export const ftz: Roster = {
  kind: 'ftz',
  zh: '自贸区登记企业名单',
  en: 'Companies registered in the free-trade zone',
  keeper: { zh: '市场和质量监督管理部门', en: 'market supervision' },
  period: 'list',
  fields: [
    unitCode('unit_code', '统一社会信用代码/注册号', 'Company code'),
    companyName('employer_name', '企业名称', 'Company', {
      required: true,
      aliases: ['名称', '单位名称', '公司名称', '市场主体名称'],
    }),
    text('type', '企业类型', 'Type', { aliases: ['类型', '主体类型', '市场主体类型'] }),
    text('zone', '片区', 'Area', { aliases: ['所属片区', '注册片区', '自贸片区'] }),
    date('established_on', '成立日期', 'Established on', {
      required: true,
      aliases: ['成立日', '注册日期', '登记日期', '设立日期'],
    }),
    legalPerson('legal_person', '法定代表人', 'Legal representative'),
    contactPerson('contact', '联系人', 'Contact'),
    money('capital', '注册资本', 'Registered capital', { aliases: ['注册资金', '认缴资本'] }),
    address('address', '地址', 'Address', { aliases: ['住所', '注册地址', '经营场所', '企业住所'] }),
    phone('phone', '联系电话', 'Phone'),
    district('district', '区县', 'District'),
    count('papers_asked', '要件份数', 'Papers asked for', {
      aliases: ['收取材料份数', '材料份数', '提交材料份数', '办理要件数'],
    }),
  ],
}
