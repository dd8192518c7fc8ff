import { cellText } from './bounded-text.ts'
import { chineseAddressFeatures, normaliseChineseAddress } from './chinese-address.ts'
import type { Kind } from './kind.ts'
import { latinAddressFeatures, normaliseLatinAddress } from './latin-address.ts'
import { isPlaceholder } from './placeholder.ts'

const HAN = /\p{Script=Han}/u

/**
 * Addresses: Chinese ones are divided into district and rest, others into words with common abbreviations.
 *
 * @example address.features('天津市和平区南京路12号3楼', { …, home: ['天津市'] }) // { division: '和平', rest: '南京路12号3楼', house: '12', … }
 */
export const address: Kind = {
  plain: null,
  normalise(raw) {
    const text = cellText(raw)
    if (isPlaceholder(text)) return null
    return HAN.test(text) ? normaliseChineseAddress(text) : normaliseLatinAddress(text)
  },
  features(normal, column, wanted) {
    return HAN.test(normal)
      ? chineseAddressFeatures(normal, column.home ?? [], wanted)
      : latinAddressFeatures(normal, wanted)
  },
}
