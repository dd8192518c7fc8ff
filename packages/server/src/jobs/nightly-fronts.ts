import { dispatchFront } from '../features/dispatch/index.ts'
import { feedsFront } from '../features/feeds/index.ts'
import { countersFront } from '../features/nightly/index.ts'
import { peopleFront } from '../features/people/index.ts'
import { placesFront } from '../features/places/index.ts'
import { projectsFront } from '../features/projects/index.ts'
import { qualityFront } from '../features/quality/index.ts'
import type { NightlyFront } from './nightly-front.ts'

/** All fronts in the order in which a night recomputes them, each a capability of its feature. */
export const NIGHTLY_FRONTS: readonly NightlyFront[] = [
  countersFront,
  dispatchFront,
  peopleFront,
  placesFront,
  projectsFront,
  feedsFront,
  // Last: it looks at the figures that the others leave.
  qualityFront,
]
