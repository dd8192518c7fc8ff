import { PLACE_TYPES } from '../choices.ts'
import { address, choice, companyName, district, text, unitCode } from '../field.ts'
import type { Roster } from '../roster.ts'

/** 商贸城和亿元楼宇入驻单位 (R17). */
export const places: Roster = {
  kind: 'places',
  zh: '商贸城与楼宇入驻名册',
  en: 'Tenants of trade centres and office towers',
  keeper: { zh: '商务部门', en: 'commerce commission' },
  period: 'list',
  fields: [
    text('place_name', '场所名称', 'Place', {
      required: true,
      aliases: ['商贸城名称', '楼宇名称', '市场名称', '商贸城', '楼宇'],
    }),
    choice('place_type', '场所类型', 'Type of place', PLACE_TYPES, { aliases: ['类型', '楼宇类型'] }),
    address('address', '地址', 'Address', { aliases: ['场所地址', '楼宇地址'] }),
    district('district', '区县', 'District'),
    companyName('employer_name', '入驻单位', 'Tenant', {
      aliases: ['入驻单位名称', '入驻企业', '企业名称', '单位名称', '商户名称', '入驻企业名称'],
    }),
    unitCode('unit_code', '统一社会信用代码/组织机构代码', 'Tenant code'),
    text('room', '房间', 'Room', { aliases: ['房间号', '门牌号', '摊位号', '铺位号'] }),
  ],
}
