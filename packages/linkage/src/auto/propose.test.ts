import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FilesLinked, linkFiles } from '../link-files.ts'
import { checkModel } from '../model/check-model.ts'

const PATIENCE = 300_000
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'propose-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Row = readonly string[]

/** Chance that is the same every time. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const csv = (header: Row, rows: readonly Row[]) =>
  `${[header, ...rows].map((row) => row.map((cell) => (/[,"]/.test(cell) ? `"${cell}"` : cell)).join(',')).join('\n')}\n`

/** Links files whose matches have keys that differ in their first letter alone; tells F1 and the model. */
async function linked(
  name: string,
  left: readonly [Row, readonly Row[]],
  right: readonly [Row, readonly Row[]],
): Promise<{ f1: number; model: FilesLinked['model'] }> {
  const path = (part: string) => join(folder, `${name}-${part}.csv`)
  await writeFile(path('left'), csv(...left))
  await writeFile(path('right'), csv(...right))
  const { model } = await linkFiles({
    left: path('left'),
    right: path('right'),
    leftKeyColumn: left[0][0] ?? '',
    rightKeyColumn: right[0][0] ?? '',
    out: path('pairs'),
  })
  const lines = (await readFile(path('pairs'), 'utf8')).trim().split('\n').slice(1)
  const same = (line: string) => {
    const [l = '', r = ''] = line.split(',')
    return l.slice(1) === r.slice(1)
  }
  const keys = new Set(right[1].map(([key = '']) => key.slice(1)))
  const wanted = left[1].filter(([key = '']) => keys.has(key.slice(1))).length
  return { f1: (2 * lines.filter(same).length) / (lines.length + wanted), model }
}

const pick = <T>(from: readonly T[], dice: (sides: number) => number): T => {
  const found = from[dice(from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

describe('a model proposed from the tables', () => {
  it(
    'links Chinese persons with slips, homophones and missing numbers',
    async () => {
      const dice = diceOf(3)
      const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
      const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚辉玲桂英建文利春梅海燕鹏飞']
      const firms = [
        '华瑞建筑',
        '鑫盛科技',
        '天宏商贸',
        '博远物流',
        '恒信餐饮',
        '诚泰医药',
        '金龙机械',
        '润丰食品',
      ]
      const people = Array.from({ length: 500 }, (_, at) => ({
        key: String(at),
        name: `${pick(surnames, dice)}${pick(given, dice)}${dice(3) === 0 ? '' : pick(given, dice)}`,
        phone: `13${String(100_000_000 + dice(899_999_999))}`,
        born: `${1950 + dice(55)}-${String(1 + dice(12)).padStart(2, '0')}-${String(1 + dice(28)).padStart(2, '0')}`,
        firm: `天津${pick(firms, dice)}有限公司`,
      }))
      const left = people.map(({ key, name, phone, born, firm }) => [`a${key}`, name, phone, born, firm])
      const right = people
        .filter(() => dice(5) > 0)
        .map(({ key, name, phone, born, firm }) => [
          `b${key}`,
          dice(15) === 0 ? name.replace(/.$/u, pick(given, dice)) : name,
          dice(6) === 0 ? '' : phone,
          dice(15) === 0 ? born.replace(/.$/u, '9') : born.replaceAll('-', ''),
          dice(4) === 0 ? `天津${pick(firms, dice)}有限公司` : firm.replace('有限公司', '有限责任公司'),
        ])
      const { f1, model } = await linked(
        'persons',
        [['编号', '姓名', '手机号码', '出生日期', '单位名称'], left],
        [['序号', '人员姓名', '联系电话', '出生年月日', '工作单位'], right],
      )
      checkModel(model)
      expect(model.columns.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['person-name', 'phone', 'date', 'company-name']),
      )
      expect(model.columns.flatMap(({ left: headers = [] }) => headers)).not.toContain('编号')
      expect(model.resolve).toBe('one-to-one')
      expect(f1).toBeGreaterThanOrEqual(0.98)
    },
    PATIENCE,
  )

  it(
    'links products whose titles have other words in another order',
    async () => {
      const dice = diceOf(5)
      const makers = ['Nordex', 'Calvin', 'Brightly', 'Omnia', 'Wexford', 'Tarano', 'Silvane', 'Kestrel']
      const things = [
        'camera',
        'refrigerator',
        'speaker',
        'router',
        'headphones',
        'microwave',
        'keyboard',
        'printer',
      ]
      const words = [
        'black',
        'white',
        'compact',
        'wireless',
        'digital',
        'portable',
        'stereo',
        'steel',
        'silent',
        'smart',
      ]
      const goods = Array.from({ length: 400 }, (_, at) => ({
        key: String(at),
        maker: pick(makers, dice),
        thing: pick(things, dice),
        model: `${'ABCDEFGHKLMNP'[dice(13)]}${'RSTVWX'[dice(6)]}${100 + dice(9000)}`,
        words: [pick(words, dice), pick(words, dice)],
        price: 20 + dice(90_000) / 100,
      }))
      const left = goods.map(({ key, maker, thing, model, words: [one = '', two = ''], price }) => [
        `a${key}`,
        `${maker} ${one} ${two} ${thing} - ${model}`,
        price.toFixed(2),
      ])
      const right = goods
        .filter(() => dice(5) > 0)
        .map(({ key, maker, thing, model, words: [one = ''], price }) => [
          `b${key}`,
          `${maker} ${model} ${thing}${dice(2) === 0 ? ` ${one}` : ''}`,
          dice(3) === 0 ? '' : `$${(price * (0.95 + dice(10) / 100)).toFixed(2)}`,
        ])
      const { f1 } = await linked(
        'products',
        [['id', 'title', 'price'], left],
        [['id', 'name', 'list price'], right],
      )
      expect(f1).toBeGreaterThanOrEqual(0.9)
    },
    PATIENCE,
  )

  it(
    'links two tables that have a code and nothing else',
    async () => {
      const code = (at: number) => `C${(at * 7919) % 1_000_003}`
      const left = Array.from({ length: 600 }, (_, at) => [`a${at}`, code(at)])
      const right = left
        .filter((_, at) => at % 2 === 0)
        .map(([key = '', value = '']) => [`b${key.slice(1)}`, value])
      const { f1, model } = await linked('codes', [['key', 'code'], left], [['key', 'code'], right])
      expect(model.columns.map(({ kind }) => kind)).toEqual(['code'])
      expect(f1).toBe(1)
    },
    PATIENCE,
  )

  it(
    'brings people together whose names were exchanged, and leaves the answer in a column alone',
    async () => {
      const dice = diceOf(11)
      const first = [
        'anna',
        'peter',
        'maria',
        'john',
        'laura',
        'simon',
        'clara',
        'david',
        'nina',
        'oscar',
        'helen',
        'frank',
      ]
      const last = [
        'moreno',
        'whitfield',
        'castle',
        'brandt',
        'okafor',
        'lindgren',
        'harrow',
        'pellegrin',
        'stone',
        'varga',
      ]
      const towns = ['Ashford', 'Brookvale', 'Carrow', 'Denholm', 'Eastmere', 'Farleigh']
      const people = Array.from({ length: 400 }, (_, at) => ({
        key: String(at),
        given: pick(first, dice),
        surname: pick(last, dice),
        born: `${1940 + dice(65)}-${String(1 + dice(12)).padStart(2, '0')}-${String(1 + dice(28)).padStart(2, '0')}`,
        town: pick(towns, dice),
      }))
      const left = people.map(({ key, given, surname, born, town }) => [
        `a${key}`,
        key,
        given,
        surname,
        born,
        town,
      ])
      const right = people.map(({ key, given, surname, born, town }) => {
        const [one, two] = dice(12) === 0 ? [surname, given] : [given, surname]
        const typed = dice(10) === 0 ? `${two}e` : two
        return [`b${key}`, key, one, typed, dice(12) === 0 ? born.replace(/.$/, '1') : born, town]
      })
      const header = ['record', 'cluster id', 'First name', 'Last name', 'DOB', 'Town']
      const { f1, model } = await linked('people', [header, left], [header, right])
      expect(model.columns.map(({ name }) => name)).not.toContain('cluster_id')
      expect(f1).toBeGreaterThanOrEqual(0.97)
    },
    PATIENCE,
  )
})
