import { Button } from 'antd'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'

/** An empty work list says where leads come from. */
export function WorkEmpty({ whose, isFiltered }: { whose: string; isFiltered: boolean }) {
  const { t } = useLanguage()
  const { change } = useAddressSearch()
  if (!isFiltered && whose === 'me') {
    return (
      <EmptyState
        title={t('work.emptyMine')}
        next={t('work.emptyMineNext')}
        act={<Button onClick={() => change({ whose: 'none' })}>{t('work.nobody')}</Button>}
      />
    )
  }
  if (!isFiltered && whose === 'none')
    return <EmptyState title={t('work.emptyNobody')} next={t('work.emptyNobodyNext')} />
  return <EmptyState title={t('work.empty')} next={t('work.emptyNext')} />
}
