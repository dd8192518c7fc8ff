import type { QualityFinding } from '@kuomian/contract'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'

/** Where a finding stands, and whose business it is, in words. */
export function usePlaceText() {
  const { t } = useLanguage()
  const { nameOf } = useDistricts()
  return {
    placeOf: ({ place: { annex, row }, districtIds }: QualityFinding): string => {
      const names = districtIds.length > 0 ? districtIds.map((id) => nameOf(id)).join(' ') : (row ?? '')
      return [annex === null ? '' : t('quality.annex', { number: annex.slice('annex-'.length) }), names]
        .filter((text) => text !== '')
        .join(' · ')
    },
    ownerOf: ({ ownerId }: QualityFinding): string =>
      ownerId === null ? t('quality.office') : nameOf(ownerId),
  }
}
