import { classify } from '@kuomian/identity'
import { isPlaceholder } from '../kinds/placeholder.ts'

/** What single values can look like; shares of a sample of the filled values, 0 to 1. */
export type Shapes = {
  residentId: number
  orgCode: number
  phone: number
  mobile: number
  date: number
  year: number
  integer: number
  number: number
  money: number
  email: number
  web: number
  /** Letters and digits in one word of at least four, with a digit. */
  code: number
  uuid: number
  hanName: number
  hanCompany: number
  hanAddress: number
  han: number
  company: number
  address: number
  /** Means over the sample. */
  words: number
  characters: number
}

/** Content is judged by valid numbers whatever the day: births after this are refused. */
const LATEST_DAY = '2099-12-31'
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎雷段龙史陶贺黎顾郝毛龚邵万覃武钱戴严莫孔向常汤康易乔赖文欧司上'
const HAN_NAME = new RegExp(`^[${SURNAMES}]\\p{Script=Han}{1,3}$`, 'u')
const HAN_COMPANY =
  /公司|集团|有限|工厂|厂$|商店|超市|餐厅|饭店|酒店|学校|学院|大学|医院|中心|合作社|事务所|工作室|经营部|委员会|管理局|幼儿园|银行|分行|支行|店$|院$|站$|所$|局$/u
const HAN_ADDRESS =
  /(省|市|区|县|镇|乡|街道|村|社区|路|街|大道|巷|弄|胡同).*(路|街|道|巷|弄|号|幢|栋|室|村|组|单元|楼)/u
const COMPANY =
  /\b(inc|incorporated|ltd|limited|llc|llp|corp|corporation|co|company|gmbh|ag|plc|bv|nv|sarl|srl|spa|pty|holdings?|group|centers?|centres?|school|church|hospital|university|institute|association|foundation|services?|restaurant|hotel|bank)\b/iu
const STREET =
  /\b(st|street|str|ave?|avenue|rd|road|blvd|blv|boulevard|dr|drive|ln|lane|ct|court|pl|place|pkwy|parkway|hwy|highway|ter|terrace|cir|circuit|cres|crescent|close|sq|square|way|strasse|rue|via|calle|po box|broadway)\b/iu
const DATE_PATTERNS = [
  /^(1[89]|20)\d\d[-/.年](0?[1-9]|1[0-2])([-/.月](0?[1-9]|[12]\d|3[01])日?)?([T ].*)?$/u,
  /^(1[89]|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/u,
  /^(0?[1-9]|[12]\d|3[01])[-/.](0?[1-9]|[12]\d|3[01])[-/.]((1[89]|20)\d\d|\d\d)$/u,
  /^(0?[1-9]|[12]\d|3[01])[- ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ,]+\d{2,4}$/iu,
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}$/iu,
]
const PHONE = /^\+?[\d\s().\-/·]{7,24}((ext|x|转|-)\.?\s?\d{1,6})?$/iu
const MOBILE = /^(\+?86[- ]?|0)?1[3-9]\d([ -]?\d{4}){2}$/u
const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?$/u
const MONEY = /^([$€£¥￥]\s?\d[\d.,]*|\d[\d.,]*\s?([$€£¥￥元]|usd|eur|gbp|cny|rmb))$/iu
const UUID = /^\{?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/iu
const CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d\-_/.]{3,31}$/u
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/iu
const WEB = /^(https?:\/\/|www\.)\S+$|^[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|org|net|edu|gov|cn|de|uk)(\/\S*)?$/iu
const HAN = /\p{Script=Han}/gu

/** Whether a cell says nothing at all: blank or a word for "none". */
export const isBlank = (raw: string): boolean => {
  const text = raw.trim()
  return text === '' || isPlaceholder(text)
}

/** How a sample of values looks. Blank ones are no evidence and are passed over. */
export function shapesOf(values: readonly string[]): Shapes {
  const filled = values.filter((value) => !isBlank(value)).map((value) => value.normalize('NFKC').trim())
  const share = (test: (text: string) => boolean) =>
    filled.length === 0 ? 0 : filled.reduce((sum, text) => sum + (test(text) ? 1 : 0), 0) / filled.length
  const mean = (measure: (text: string) => number) =>
    filled.length === 0 ? 0 : filled.reduce((sum, text) => sum + measure(text), 0) / filled.length
  const hanCount = (text: string) => text.match(HAN)?.length ?? 0
  const codes = filled.map((text) => (/\d{4}/u.test(text) && text.length <= 24 ? codeKind(text) : null))
  const shareOfCodes = (kinds: readonly string[]) =>
    filled.length === 0
      ? 0
      : codes.reduce((sum, kind) => sum + (kind !== null && kinds.includes(kind) ? 1 : 0), 0) / filled.length
  return {
    residentId: shareOfCodes(['resident-id']),
    orgCode: shareOfCodes(['uscc', 'org-code', 'registration-number']),
    phone: share((text) => PHONE.test(text) && digitCount(text) >= 7 && digitCount(text) <= 15),
    mobile: share((text) => MOBILE.test(text)),
    date: share((text) => DATE_PATTERNS.some((pattern) => pattern.test(text))),
    year: share((text) => /^(1[5-9]|20)\d\d(\.0+)?$/u.test(text)),
    integer: share((text) => /^[-+]?\d+(\.0+)?$/u.test(text)),
    number: share((text) => NUMBER.test(text) || MONEY.test(text)),
    money: share((text) => MONEY.test(text) || /^\d+\.\d\d$/u.test(text)),
    email: share((text) => EMAIL.test(text)),
    web: share((text) => WEB.test(text)),
    code: share((text) => CODE.test(text)),
    uuid: share((text) => UUID.test(text)),
    hanName: share((text) => HAN_NAME.test(text)),
    hanCompany: share((text) => hanCount(text) >= 3 && HAN_COMPANY.test(text)),
    hanAddress: share((text) => hanCount(text) >= 4 && HAN_ADDRESS.test(text)),
    han: share((text) => hanCount(text) * 2 > text.length),
    company: share((text) => COMPANY.test(text)),
    address: share((text) => /\d/u.test(text) && STREET.test(text)),
    words: mean((text) => text.split(/\s+/u).length),
    characters: mean((text) => [...text].length),
  }
}

const digitCount = (text: string): number => text.replace(/\D/gu, '').length

function codeKind(text: string): string | null {
  const read = classify(text, { day: LATEST_DAY })
  return read.valid ? read.kind : null
}
