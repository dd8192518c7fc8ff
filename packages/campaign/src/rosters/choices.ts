import type { Choice } from './field.ts'

function option(code: string, zh: string, en: string, ...words: string[]): Choice {
  return { code, zh, en, words }
}

/** 经济类型, the groups that the plan names (R03). */
export const ECONOMIC_TYPES = [
  option(
    'private',
    '私营',
    'private',
    '私营企业',
    '私营有限责任公司',
    '民营',
    '民营企业',
    '有限责任公司',
    '股份有限公司',
    '其他有限责任公司',
  ),
  option(
    'state',
    '国有',
    'state-owned',
    '国有企业',
    '全民',
    '全民所有制',
    '国有独资公司',
    '机关',
    '事业',
    '事业单位',
  ),
  option('collective', '集体', 'collective', '集体企业', '城镇集体', '集体所有制', '股份合作'),
  option(
    'foreign',
    '外资',
    'foreign',
    '外商投资',
    '外商投资企业',
    '外商独资',
    '中外合资',
    '中外合作',
    '港澳台',
    '港澳台投资',
    '港澳台商投资',
    '合资',
    '三资',
  ),
  option('individual', '个体', 'individual', '个体工商户', '个体户'),
  option('other', '其他', 'other', '其它', '社会团体', '民办非企业', '民办非企业单位'),
]

/** 单位状态. */
export const UNIT_STATES = [
  option('normal', '正常', 'normal', '参保', '正常参保', '缴费', '正常缴费', '在保', '有效'),
  option('suspended', '暂停', 'suspended', '中断', '停保', '暂停缴费', '封存'),
  option('cancelled', '注销', 'cancelled', '终止', '吊销', '撤销', '已注销'),
]

/** 险种. Only `pension` makes a payer (design §5). */
export const INSURANCES = [
  option(
    'pension',
    '企业养老',
    'enterprise pension',
    '企业养老保险',
    '企业职工基本养老保险',
    '企业职工养老保险',
    '职工养老',
    '职工养老保险',
    '基本养老保险',
    '城镇职工基本养老保险',
    '城镇职工养老',
    '养老',
    '养老保险',
    '110',
  ),
  option(
    'resident',
    '城乡居民',
    'resident pension',
    '城乡居民养老',
    '城乡居民养老保险',
    '城乡居民基本养老保险',
    '居民养老',
    '居保',
  ),
  option(
    'institution',
    '机关事业',
    'institution pension',
    '机关事业养老',
    '机关事业单位养老保险',
    '机关养老',
  ),
  option('medical', '医疗', 'medical', '医疗保险', '基本医疗', '职工医疗', '基本医疗保险'),
  option('unemployment', '失业', 'unemployment', '失业保险'),
  option('injury', '工伤', 'work injury', '工伤保险'),
  option('maternity', '生育', 'maternity', '生育保险'),
]

/** 缴费状态. Only `paid` makes a payer (design §5). */
export const PAYMENT_STATES = [
  option('paid', '正常', 'paid', '正常缴费', '已缴', '已缴费', '实缴', '到账', '足额到账', '缴费'),
  option('arrears', '欠费', 'in arrears', '欠缴', '未缴', '未到账'),
  option('interrupted', '中断', 'interrupted', '中断缴费', '断缴'),
  option('suspended', '暂停', 'suspended', '暂停缴费', '停保', '封存'),
  option('retired', '退休', 'retired', '离退休', '已退休', '领取待遇'),
]

/** 用工形式. */
export const EMPLOYMENT_FORMS = [
  option(
    'contract',
    '合同制',
    'contract',
    '劳动合同',
    '合同',
    '全日制',
    '签订劳动合同',
    '固定期限',
    '无固定期限',
    '在职',
    '单位就业',
  ),
  option('dispatch', '派遣', 'dispatch', '劳务派遣', '派遣制', '派遣用工'),
  option('part-time', '非全日制', 'part-time', '小时工', '兼职'),
  option('flexible', '灵活就业', 'flexible', '灵活', '自由职业', '个体缴费', '自谋职业'),
]

/** 户籍. */
export const HOUSEHOLDS = [
  option(
    'urban',
    '本市城镇',
    'local urban',
    '城镇',
    '非农',
    '非农业',
    '非农业户口',
    '本市非农业',
    '城市',
    '本市城镇户口',
  ),
  option('rural', '本市农村', 'local rural', '农村', '农业', '农业户口', '本市农业', '农民', '本市农村户口'),
  option(
    'other-urban',
    '外埠城镇',
    'other province, urban',
    '外省市城镇',
    '外地城镇',
    '外省城镇',
    '外埠非农业',
    '外地非农业',
  ),
  option(
    'other-rural',
    '外埠农村',
    'other province, rural',
    '外省市农村',
    '外地农村',
    '外省农村',
    '外埠农业',
    '外地农业',
    '外来农民工',
    '农民工',
  ),
  option('other-province', '外省市', 'other province', '外埠', '外地', '外省', '非本市'),
]

/** 公积金账户状态. */
export const ACCOUNT_STATES = [
  option('normal', '正常', 'normal', '缴存', '正常缴存', '在缴', '正常汇缴'),
  option('sealed', '封存', 'sealed', '停缴', '暂停'),
  option('closed', '销户', 'closed', '注销', '已销户'),
]

/** 建设项目状态 (domain §8.2). */
export const PROJECT_STATES = [
  option('not-started', '未开工', 'not started', '筹建', '拟建', '待开工'),
  option('running', '在建', 'running', '施工', '施工中', '已开工', '开工', '正常施工'),
  option('stopped', '停工', 'stopped', '停建', '缓建'),
  option('finished', '竣工', 'finished', '完工', '已竣工', '已完工'),
  option('cancelled', '取消', 'cancelled', '撤销', '注销', '终止'),
]

/** 施工许可办理状态 (R24). */
export const PERMIT_STAGES = [
  option('applied', '受理', 'applied', '已受理', '申请', '办理中', '在办', '审核中', '待发证'),
  option('issued', '已发证', 'issued', '发证', '办结', '已办结', '准予许可'),
  option('refused', '不予许可', 'refused', '退件', '不予受理', '撤回', '撤销'),
]

/** 场所类型 (R17). */
export const PLACE_TYPES = [
  option('mall', '商贸城', 'trade centre', '商场', '市场', '批发市场', '商城'),
  option('office-tower', '楼宇', 'office tower', '亿元楼宇', '写字楼', '商务楼宇', '商务楼'),
]
