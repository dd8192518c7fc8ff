import type { FeatureRef } from '../model/feature.ts'
import type { Level } from '../model/model.ts'

/** The last level of every comparison. */
export const otherwise: Level = { name: 'differs', when: 'otherwise' }

/** The first level of most: the same value, which says more where it is rare. */
export const equal = (ref: FeatureRef): Level => ({ name: 'same', when: { equal: ref }, frequency: ref })
