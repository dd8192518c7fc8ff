import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenEngine } from '../engine/duckdb-engine.ts'
import type { BlockingRule, LinkageModel } from '../model/model.ts'
import { link } from './link.ts'
import { scorePairs } from './score-pairs.ts'
import { PERSON_HEADERS, PERSONS } from './testing/models.ts'
import { residentId } from './testing/people.ts'
import { fillSource, openTestEngine, type Row } from './testing/tables.ts'
import { keyedLinks } from './testing/worlds.ts'

const TWELVE = Array.from({ length: 12 }, (_, n) => n)
/** Twelve namesakes of one phone, born on six days, the last of whom has no ID. */
const NAMESAKES = TWELVE.map(
  (n): Row => ({ 姓名: '王小明', 身份证号: n < 11 ? residentId(n % 6) : '', 手机: '13912345670' }),
)

const blockedBy = (rule: Partial<BlockingRule>, more: readonly BlockingRule[] = []): LinkageModel => ({
  ...PERSONS,
  resolve: 'links',
  blocking: [{ name: 'tested', keys: ['name.pinyin'], ...rule }, ...more],
  limits: { pairsPerKey: 50, pairsPerCluster: 1000 },
})

describe('a key value that would propose too many pairs', () => {
  let engine: OpenEngine
  beforeAll(async () => {
    engine = await openTestEngine()
  })
  afterAll(() => engine.close())

  const between = async (model: LinkageModel, rows: readonly Row[] = NAMESAKES) => {
    const left = await fillSource(engine, 'left', rows, PERSON_HEADERS)
    const right = await fillSource(engine, 'right', rows, PERSON_HEADERS)
    const { report } = await link({ engine, left, right, model })
    return { blocks: report.blocks, links: await keyedLinks(engine, 'right') }
  }
  const within = async (model: LinkageModel) => {
    const left = await fillSource(engine, 'left', NAMESAKES, PERSON_HEADERS)
    const { report } = await link({ engine, left, right: null, model })
    return { blocks: report.blocks, links: await keyedLinks(engine, 'left') }
  }

  it('is left out and reported, with what that may cost', async () => {
    const { blocks, links } = await between(blockedBy({}))
    expect(links).toEqual([])
    expect(blocks).toEqual([
      { rule: 'tested', pairs: 0, split: 0, capped: 1, cappedPairs: 144, recallCost: 1 },
    ])
  })

  it('costs less where another rule finds the same records', async () => {
    const { blocks, links } = await between(blockedBy({}, [{ name: 'id', keys: ['id'] }]))
    expect(links).toHaveLength(5 * 4 + 1)
    expect(blocks[0]).toMatchObject({ rule: 'tested', pairs: 0, capped: 1, cappedPairs: 144 })
    const { recallCost = 1 } = blocks[0] ?? {}
    // At most twelve links, of which the rule by ID misses a tenth (its best level has an m of 0.9).
    expect(recallCost).toBeCloseTo(1.2 / (21 + 1.2), 9)
    expect(blocks[1]).toMatchObject({ capped: 0, cappedPairs: 0, recallCost: 0 })
  })

  // Born on six days: five of them twice and one once on each side.
  const split = { rule: 'tested', split: 1, capped: 0, cappedPairs: 0, recallCost: 0 }

  it.each([
    ['a word', { keys: ['name.pinyin'] }],
    ['an item of a list', { keys: ['phone.numbers'] }],
    ['a list and a word', { keys: ['phone.numbers', 'name.surname'] }],
  ])('is split by further keys: %s', async (_, rule) => {
    const model = blockedBy({ ...rule, split: ['id.birth'] })
    const { blocks, links } = await between(model)
    expect(blocks).toEqual([{ ...split, pairs: 21 }])
    expect(links).toHaveLength(21)
    const own = await within(model)
    expect(own.blocks).toEqual([{ ...split, pairs: 5 }])
  })

  it.each([
    ['a number', ['id.birth']],
    ['a truth', ['id.valid']],
  ])('is split though the key is %s', async (_, keys) => {
    const rows = NAMESAKES.map(
      (row, n): Row => ({ ...row, 身份证号: residentId(0), 手机: `1390000${1000 + n}` }),
    )
    const model = blockedBy({ keys, split: ['phone'] })
    const { blocks, links } = await between(model, rows)
    expect(blocks).toEqual([{ ...split, pairs: 12 }])
    expect(links).toHaveLength(12)
  })

  it('is left out where splitting does not help', async () => {
    const { blocks } = await between(blockedBy({ split: ['name.surname'] }))
    expect(blocks[0]).toMatchObject({ split: 1, capped: 1, cappedPairs: 144, pairs: 0 })
  })

  it('is counted before it is made: a number that many wrong ones could mean', async () => {
    const id = residentId(0)
    const wrong = `${id.slice(0, 17)}${id.endsWith('5') ? '6' : '5'}`
    const meant = TWELVE.map((): Row => ({ 身份证号: id }))
    const slipped = TWELVE.map((): Row => ({ 身份证号: wrong }))
    const model = blockedBy({ keys: [{ slips: 'id.repairs', of: 'id.number' }] })
    const left = await fillSource(engine, 'left', slipped, PERSON_HEADERS)
    const right = await fillSource(engine, 'right', meant, PERSON_HEADERS)
    const { report } = await link({ engine, left, right, model })
    expect(report.blocks[0]).toMatchObject({ pairs: 0, capped: 1, cappedPairs: 144 })
    const both = await fillSource(engine, 'left', [...meant, ...slipped], PERSON_HEADERS)
    const { report: own } = await link({ engine, left: both, right: null, model })
    // The wrong ones have the first 17 digits of what was meant, and could mean one another.
    expect(own.blocks[0]).toMatchObject({ pairs: 0, capped: 1, cappedPairs: 12 * 24 })
  })

  it('changes nothing in what records say: pairs of other rules weigh the same', async () => {
    // A number that twelve records bear, which a thirteenth has with a wrong check character.
    const id = residentId(0)
    const wrong = `${id.slice(0, 17)}${id.endsWith('5') ? '6' : '5'}`
    const rows = TWELVE.map(
      (n): Row => ({ 姓名: '王小明', 身份证号: n === 0 ? wrong : id, 手机: `1390000${1000 + n}` }),
    )
    const rule: BlockingRule = { name: 'tested', keys: [{ slips: 'id.repairs', of: 'id.number' }] }
    const phone: BlockingRule = { name: 'phone', keys: ['phone'] }
    const weights = async (pairsPerKey: number) => {
      const left = await fillSource(engine, 'left', rows, PERSON_HEADERS)
      const right = await fillSource(engine, 'right', [...rows].reverse(), PERSON_HEADERS)
      const model = { ...blockedBy({}), blocking: [{ ...rule, pairsPerKey }, phone] }
      const { blocks } = await scorePairs({ engine, left, right, model, threshold: 0.5 })
      const scored = await engine.rows('SELECT l, r, weight, vector FROM scored WHERE l + r = 11 ORDER BY l')
      return { capped: blocks.find((block) => block.rule === 'tested')?.capped, scored }
    }
    const free = await weights(1000)
    const capped = await weights(10)
    expect([free.capped, capped.capped]).toEqual([0, 1])
    expect(capped.scored).toEqual(free.scored)
  })
})
