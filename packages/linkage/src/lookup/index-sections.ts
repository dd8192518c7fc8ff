import type { FeatureType } from '../model/feature.ts'
import type { LinkageModel } from '../model/model.ts'
import { Dictionary } from './dictionary.ts'
import { type FeatureStore, ListStore, NumberStore, TextStore, WordStore } from './feature-store.ts'
import { ItemWeights } from './item-weights.ts'
import { LookupIndex } from './lookup-index.ts'
import { type ColumnPlan, planLookup } from './plan.ts'
import { Postings } from './postings.ts'
import { StoredColumn } from './stored-column.ts'
import { ruleKeys } from './stored-rule.ts'
import { TextHeap } from './text-heap.ts'

/** A named array of an index. */
export type Section = {
  name: string
  data: Uint8Array | Uint32Array | Int32Array | BigUint64Array | Float64Array
}

/** The arrays of which an index consists, without copying them. */
export function sectionsOf(index: LookupIndex): Section[] {
  const { keys, columns, rules } = index.stored
  return [
    ...named('keys', keys.parts()),
    ...columns.flatMap(({ parts: { values, codes, features, rarities, weights } }, position) => [
      ...named(`columns/${position}/values`, values.parts()),
      { name: `columns/${position}/codes`, data: codes },
      ...[...features].flatMap(([feature, store]) =>
        named(`columns/${position}/features/${feature}`, store.parts()),
      ),
      ...[...rarities].map(([feature, data]) => ({ name: `columns/${position}/rarities/${feature}`, data })),
      ...[...weights].flatMap(([feature, each]) =>
        named(`columns/${position}/weights/${feature}`, each.parts()),
      ),
    ]),
    ...rules.flatMap(({ postings, finer }, number) => [
      ...named(`rules/${number}/postings`, postings.parts()),
      ...(finer ? named(`rules/${number}/finer`, finer.parts()) : []),
    ]),
  ]
}

/**
 * An index from its arrays.
 * @throws TypeError when an array is not there or of another type
 */
export function indexFrom(model: LinkageModel, sections: readonly Section[]): LookupIndex {
  const byName = new Map(sections.map(({ name, data }) => [name, data]))
  const u8 = (name: string) => demand(byName.get(name), Uint8Array, name)
  const u32 = (name: string) => demand(byName.get(name), Uint32Array, name)
  const u64 = (name: string) => demand(byName.get(name), BigUint64Array, name)
  const f64 = (name: string) => demand(byName.get(name), Float64Array, name)
  const texts = (name: string) => ({
    bytes: u8(`${name}/bytes`),
    ends: u32(`${name}/ends`),
    wide: u8(`${name}/wide`),
  })
  const postings = (name: string) =>
    new Postings({
      starts: u32(`${name}/starts`),
      marks: u32(`${name}/marks`),
      rows: u32(`${name}/rows`),
      hotKeys: u64(`${name}/hotKeys`),
      hotCounts: u32(`${name}/hotCounts`),
    })
  const store = (name: string, type: Exclude<FeatureType, 'weighted'>): FeatureStore => {
    if (type === 'text') {
      const dictionary = new Dictionary({ ...texts(name), hashes: u32(`${name}/hashes`) })
      return new TextStore(dictionary, u32(`${name}/codes`))
    }
    if (type === 'word') return new WordStore(u64(`${name}/words`), u8(`${name}/present`))
    if (type === 'words') return new ListStore(u32(`${name}/ends`), u64(`${name}/items`))
    return new NumberStore(f64(`${name}/numbers`), type === 'boolean')
  }
  const plan = planLookup(model)
  const columns = model.columns.flatMap((column, position) => {
    const own = plan.columns[position]
    if (!own) return []
    const at = `columns/${position}`
    const rarity = (feature: string) => demand(byName.get(`${at}/rarities/${feature}`), Int32Array, feature)
    const weight = (feature: string) => `${at}/weights/${feature}`
    return [
      new StoredColumn(column, own, {
        values: new Dictionary({ ...texts(`${at}/values`), hashes: u32(`${at}/values/hashes`) }),
        codes: u32(`${at}/codes`),
        rarities: new Map([...own.frequencies].map((feature) => [feature, rarity(feature)])),
        features: new Map(
          [...own.features].flatMap(([feature, type]) =>
            type === 'weighted' ? [] : [[feature, store(`${at}/features/${feature}`, type)] as const],
          ),
        ),
        weights: new Map(
          weighted(own).map((feature) => [
            feature,
            new ItemWeights({
              items: u64(`${weight(feature)}/items`),
              weights: u8(`${weight(feature)}/weights`),
            }),
          ]),
        ),
      }),
    ]
  })
  const rules = model.blocking.map((rule, number) => ({
    rule,
    keysOf: ruleKeys(model, rule),
    postings: postings(`rules/${number}/postings`),
    finer: byName.has(`rules/${number}/finer/starts`) ? postings(`rules/${number}/finer`) : null,
  }))
  return new LookupIndex({ plan, keys: new TextHeap(texts('keys')), columns, rules })
}

function weighted(plan: ColumnPlan): string[] {
  return [...plan.features].flatMap(([feature, type]) => (type === 'weighted' ? [feature] : []))
}

function named(name: string, parts: Readonly<Record<string, Section['data']>>): Section[] {
  return Object.entries(parts).map(([part, data]) => ({ name: `${name}/${part}`, data }))
}

function demand<T extends Section['data']>(
  data: Section['data'] | undefined,
  type: abstract new (...of: never[]) => T,
  name: string,
): T {
  if (data instanceof type) return data
  throw new TypeError(`no section ${name}`)
}
