import type { Row } from './tables.ts'

const SURNAMES = [...'王李张刘陈杨赵欧单薛']
const GIVEN = ['伟', '芳', '小明', '晓明', '娜娜', '国强', '国□', '薇', '微', '静']
const FIRMS = [
  '成都国联建筑工程有限公司',
  '国联建筑公司',
  '四川天府软件股份有限公司',
  '天府软件',
  '某市第一医院',
]
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

const two = (n: number) => String(n).padStart(2, '0')

/** A valid resident ID; `n` makes them all different below a million. */
export function residentId(n: number): string {
  const digits = `51010419${60 + (n % 40)}${two(1 + (n % 12))}${two(1 + (n % 28))}${String(n % 1000).padStart(3, '0')}`
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0)
  return digits + ('10X98765432'[sum % 11] ?? '')
}

/** A made-up person; some share names, employers or phones. */
export function person(n: number): Row {
  return {
    姓名: `${SURNAMES[n % 10] ?? ''}${GIVEN[((n % 10) * 7 + Math.floor(n / 20)) % 10] ?? ''}`,
    身份证号: residentId(n * 37),
    手机: `138${String((Math.floor(n / 2) * 7919 + 10_000_019) % 100_000_000).padStart(8, '0')}`,
    单位: FIRMS[n % 5] ?? '',
  }
}

/** Slips of the pen, of which `kind` chooses one; most leave the person recognisable. */
export function slipped(row: Row, kind: number): Row {
  const [name, id, phone, firm] = [row.姓名 ?? '', row.身份证号 ?? '', row.手机 ?? '', row.单位 ?? '']
  const slips: readonly (() => Row)[] = [
    () => row,
    () => ({ ...row, 身份证号: '' }),
    () => ({ ...row, 身份证号: `${id.slice(0, 9)}${(Number(id[9] ?? 0) + 1) % 10}${id.slice(10)}` }),
    () => ({ ...row, 身份证号: `${id.slice(0, 15)}${id.slice(16, 17)}${id.slice(15, 16)}${id.slice(17)}` }),
    () => ({ ...row, 姓名: `${name}华` }),
    () => ({ ...row, 姓名: '', 手机: `${phone}/028-86112233` }),
    () => ({ ...row, 手机: '13800000000', 单位: firm.slice(2) }),
    () => ({ ...row, 姓名: name.slice(0, 1), 单位: '无' }),
  ]
  return slips[kind % slips.length]?.() ?? row
}

const NAMES = ['John', 'Jon', 'Mary', 'Maria', 'Peter', 'Petra', 'Anne', 'Ann']
const FAMILIES = ['Smith', 'Smyth', 'Johnson', 'Jonson', 'Miller', 'Mueller', "O'Hara", 'Ohara']
const STREETS = ['Main Street', 'Main St', 'Oak Avenue', 'North Oak Avenue', 'Hill Road']
const NOTES = ['north hospital ward', 'ward of the north hospital', 'school', '', 'old mill house']

/** An entry of a list in Latin script; entries of near numbers share parts. */
export function entry(n: number): Row {
  return {
    given: NAMES[n % 8] ?? '',
    surname: FAMILIES[Math.floor(n / 3) % 8] ?? '',
    born: `${1960 + (n % 7)}-${two(1 + (n % 12))}-${two(1 + ((n * 5) % 28))}`,
    address: `${1 + (n % 9)} ${STREETS[n % 5] ?? ''}`,
    note: NOTES[n % 5] ?? '',
  }
}

/** The same entry written another way. */
export function rewritten(row: Row, kind: number): Row {
  const [given, surname, born] = [row.given ?? '', row.surname ?? '', row.born ?? '']
  const [year = '', month = '', day = ''] = born.split('-')
  const ways: readonly (() => Row)[] = [
    () => row,
    () => ({ ...row, given: surname, surname: given }),
    () => ({ ...row, born: `${year}-${day}-${month}` }),
    () => ({ ...row, surname: `${surname}e`, note: '' }),
    () => ({ ...row, given: given.slice(1), address: `${row.address ?? ''} Apt 2` }),
    () => ({ ...row, born: '', address: '' }),
  ]
  return ways[kind % ways.length]?.() ?? row
}
