/** The parts of an address behind its division; null where not written. */
export interface AddressParts {
  /** 街道, 镇, 乡 */
  town: string | null
  /** 村, 社区, 小区, 里, 花园 */
  village: string | null
  road: string | null
  /** House number on the road, without 号. */
  number: string | null
  /** 楼, 栋, 幢, 座, 大厦 */
  building: string | null
  /** Room, with its unit and floor as written: 2单元301, 5层501. */
  room: string | null
}

const TOWN = /^([^\d路号]{1,6}?(?:街道办事处|街道办|街道|镇(?![江海])|乡))(?![路道街村])/u
const ROAD = /^([^\d号村]{1,10}?(?:大道|大街|路|道|街|巷|胡同|弄))/u
const ROAD_ORDINAL = /^(第?\d+(?:大街|大道|路|道|街))/u
const NUMBER =
  /^(?:与[^\d号]{1,12}?(?:交口|交汇处|交叉口))?(?:附|甲|乙)?(\d+(?:-\d+)?(?:增\d+)?)号(?!楼)(?:院)?/u
const VILLAGE =
  /^([^\d号]{1,10}?(?:村委会|新村|村|社区|小区|花园|家园|公寓|庄园|里|苑))(?![路道街]|小区|社区|花园)/u
const BUILDING = /^([^\s]{0,12}?(?:号楼|栋|幢|座|大厦|商厦|写字楼|楼))/u
const ROOM = /^((?:[A-Z\d]+(?:单元|门|层|楼))*-?[A-Z]?\d+(?:-\d+)*)(?:室|房间|房|户|号)?$/u

/**
 * Divides what follows the division, from left to right. Notations differ widely, so what does not fit any part
 * is left out: parts are weak evidence, the residue is the address (domain §5.3).
 */
export function addressParts(residue: string): AddressParts {
  let rest = residue.replace(/[\s,、;()]+/gu, '')
  const take = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest)
    if (match === null) return null
    rest = rest.slice(match[0].length)
    return match[1] ?? null
  }
  const town = take(TOWN)
  const early = take(VILLAGE)
  const road = take(ROAD_ORDINAL) ?? take(ROAD)
  const number = take(NUMBER)
  const village = early ?? take(VILLAGE)
  const building = take(BUILDING)
  const room = take(ROOM)
  return { town, village, road, number, building, room }
}
