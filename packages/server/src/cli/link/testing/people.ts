import { writeFileSync } from 'node:fs'

/** A made-up person; `n` makes them all different. */
export function person(n: number): { id: string; name: string; phone: string } {
  const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
  const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平']
  const birth = `19${60 + (n % 40)}${two(1 + (n % 12))}${two(1 + (n % 28))}`
  const digits = `510104${birth}${String(n % 1000).padStart(3, '0')}`
  return {
    id: digits + checkDigit(digits),
    name: `${surnames[n % 20]}${given[Math.floor(n / 20) % 20]}${given[Math.floor(n / 400) % 20]}`,
    phone: `138${String(n * 7919)
      .padStart(8, '0')
      .slice(-8)}`,
  }
}

const two = (n: number) => String(n).padStart(2, '0')

function checkDigit(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0)
  return '10X98765432'[sum % 11] ?? ''
}

/** Writes the people of these numbers: `key,姓名,身份证号,手机`, the key being prefix and number. */
export function writePeople(path: string, prefix: string, numbers: readonly number[]): void {
  const lines = numbers.map((n) => {
    const { id, name, phone } = person(n)
    return `${prefix}${n},${name},${id},${phone}`
  })
  writeFileSync(path, `编号,姓名,身份证号,手机\n${lines.join('\n')}${lines.length > 0 ? '\n' : ''}`)
}

/** Numbers from `from` up to `to`, which is not among them. */
export const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

/** A model for such files, with weights that fit any people. */
export const PEOPLE_MODEL = {
  format: 'kuomian-linkage/1',
  name: 'people',
  columns: [
    { name: 'name', kind: 'person-name', left: ['姓名'] },
    { name: 'id', kind: 'resident-id', left: ['身份证号'] },
    { name: 'phone', kind: 'phone', left: ['手机'] },
  ],
  comparisons: [
    {
      name: 'name',
      levels: [
        { name: 'same', when: { equal: 'name' }, m: 0.9, u: 0.003 },
        { name: 'sounds the same', when: { equal: 'name.pinyin' }, m: 0.06, u: 0.005 },
        { name: 'other', when: 'otherwise', m: 0.04, u: 0.99 },
      ],
    },
    {
      name: 'id',
      levels: [
        { name: 'same', when: { equal: 'id' }, m: 0.95, u: 0.000001 },
        { name: 'one digit', when: { nibbles: 'id.packed', atMost: 1 }, m: 0.03, u: 0.00001 },
        { name: 'other', when: 'otherwise', m: 0.02, u: 0.999 },
      ],
    },
    {
      name: 'phone',
      levels: [
        { name: 'shared', when: { overlap: 'phone.numbers' }, m: 0.8, u: 0.0001 },
        { name: 'other', when: 'otherwise', m: 0.2, u: 0.999 },
      ],
    },
  ],
  blocking: [
    { name: 'id', keys: ['id'] },
    { name: 'name', keys: ['name.pinyin'] },
    { name: 'phone', keys: ['phone.numbers'] },
  ],
  prior: 0.001,
  threshold: 0.5,
  resolve: 'links',
  limits: { pairsPerKey: 20_000, pairsPerCluster: 20_000 },
}
