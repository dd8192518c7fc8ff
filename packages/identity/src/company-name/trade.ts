/** Words that begin the part of a name which says the trade; longest match is not needed, only where it begins. */
const TRADES =
  '建筑 建设 建材 工程 装饰 装修 装潢 安装 路桥 市政 园林 绿化 房地产 置业 物业 地产 科技 技术 信息 网络 软件 电子 电气 电器 电力 电缆 通信 通讯 智能 数据 传媒 文化 广告 影视 ' +
  '教育 培训 咨询 商务 商贸 贸易 进出口 国际 物流 货运 运输 客运 仓储 快递 供应链 汽车 机械 机电 设备 制造 制冷 模具 五金 金属 钢铁 钢管 钢材 铸造 锻造 轴承 阀门 化工 化学 石油 石化 ' +
  '燃气 能源 热力 供热 环保 环境 水务 自来水 生物 医药 制药 药业 医疗 医院 门诊部 诊所 大药房 药房 食品 饮料 酒业 餐饮 饭店 酒店 宾馆 餐厅 饭庄 面馆 小吃 烧烤 火锅 超市 百货 商场 商店 商行 便利店 ' +
  '服装 服饰 纺织 针织 制衣 鞋业 皮革 印刷 包装 纸业 造纸 塑料 橡胶 玻璃 陶瓷 木业 家具 家居 农业 农牧 养殖 种植 畜牧 水产 粮油 种子 饲料 蔬菜 投资 资产 金融 担保 保险 证券 基金 银行 信用社 小额贷款 ' +
  '租赁 典当 拍卖 旅行社 旅游 航空 航运 船务 港务 海运 铁路 劳务派遣 劳务 人力资源 人才 家政 保洁 保安 美容 美发 理发 健身 洗浴 摄影 幼儿园 学校 律师 会计师 税务师 检测 检验 监理 设计 测绘 勘察 ' +
  '研究 开发 实业 产业 工贸 工业 服务 管理 经营部 加工 维修 修理 配件 材料 新材料 仪器 仪表 自动化 光电 半导体 玩具 礼品 珠宝 乐器 体育 花卉 殡葬 制品 加油站 厂'
const TRADE_WORDS = new Set(TRADES.split(' '))
const LONGEST = 5

function tradeBegins(text: string, at: number): boolean {
  for (let length = Math.min(LONGEST, text.length - at); length >= 1; length--) {
    if (TRADE_WORDS.has(text.slice(at, at + length))) return true
  }
  return false
}

/** Trade name (字号) and trade of the middle of a company's name. */
export interface TradeSplit {
  tradeName: string | null
  industry: string | null
}

/**
 * Divides what stands between region and legal form: the trade begins at the first trade word behind a trade
 * name of two characters or more. A guess by dictionary, good for showing and comparing, not for deciding.
 */
export function splitTrade(body: string): TradeSplit {
  if (body === '') return { tradeName: null, industry: null }
  if (tradeBegins(body, 0)) return { tradeName: null, industry: body }
  for (let at = 2; at < body.length; at++) {
    if (tradeBegins(body, at)) return { tradeName: body.slice(0, at), industry: body.slice(at) }
  }
  return { tradeName: body, industry: null }
}
