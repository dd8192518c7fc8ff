import { diceOf, pick } from '../chance.ts'

const CITIES = ['云州市', '云州', '云州市东湖区', '云州市南岗区']
const BRANDS = [
  ...'金银福寿安康泰和瑞吉祥云天海山川江河东南西北中华盛世隆昌恒远大达通顺利丰裕兴旺荣光明辉耀星辰宏伟业创新科信诚德仁义合众联同方圆正平宝玉翠松竹梅兰菊春秋雨露朝阳晨曦百千万亿佳美优良益民惠农',
]
const TRADES = [
  '商贸',
  '贸易',
  '科技',
  '信息技术',
  '机械',
  '机电设备',
  '电子',
  '建筑工程',
  '装饰工程',
  '物流',
  '运输',
  '餐饮管理',
  '食品',
  '服装',
  '纺织',
  '化工',
  '建材',
  '医药',
  '医疗器械',
  '教育咨询',
  '企业管理',
  '人力资源',
  '物业管理',
  '房地产开发',
  '汽车销售',
  '农业发展',
  '环保科技',
  '文化传媒',
  '广告',
  '旅游',
]
const FORMS = ['有限公司', '有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司', '厂', '中心']

/** Name of employer `index`: region, trade name of two or three characters, trade and form, sometimes a branch. */
export function employerName(seed: number, index: number): string {
  const dice = diceOf(seed + 31, index)
  const brand = pick(BRANDS, dice(1)) + pick(BRANDS, dice(2)) + (dice(3) < 0.35 ? pick(BRANDS, dice(4)) : '')
  const branch = dice(5) < 0.03 ? `第${pick([...'一二三四五'], dice(6))}分公司` : ''
  return `${pick(CITIES, dice(7))}${brand}${pick(TRADES, dice(8))}${pick(FORMS, dice(9))}${branch}`
}

/** The same employer as another clerk writes it. */
export function employerVariant(name: string, share: number): string {
  if (share < 0.4) return name.replace(/^云州市?/u, '')
  if (share < 0.6) return name.replace('有限责任公司', '有限公司').replace(/(?<!份)有限公司/u, '公司')
  if (share < 0.8) return name.replace(/^(云州市?)(.+?)((?:股份)?有限(?:责任)?公司)/u, '$2（云州）$3')
  const place = 3 + Math.floor(((share - 0.8) / 0.2) * Math.max(1, name.length - 6))
  return name.slice(0, place) + name.slice(place + 1)
}
