import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { FilterBar } from '../../tables/FilterBar.tsx'
import { leadWordsQuery } from '../leads/index.ts'
import { HelpSections } from './HelpSections.tsx'
import { helpContent } from './helpContent.ts'
import './help.css'

const route = getRouteApi('/signed-in/help')

/** What a word means, and what to do next. */
export function HelpPage() {
  const { t } = useLanguage()
  const { user } = useSession()
  const { text = '' } = route.useSearch()
  const { data, error, refetch } = useQuery(leadWordsQuery)
  const content = helpContent(text, user.role, data?.classes ?? [])
  return (
    <>
      <PageHeading title={t('help.title')} question={t('help.question')} />
      <FilterBar
        fields={[{ kind: 'text', name: 'text', label: t('help.search'), hint: t('help.searchHint') }]}
      >
        <span role="status">{text !== '' && t('help.found', { count: content.count })}</span>
      </FilterBar>
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {content.count === 0 ? (
        <section className="sheet">
          <EmptyState title={t('help.nothing', { text })} next={t('help.nothingNext')} />
        </section>
      ) : (
        <HelpSections content={content} />
      )}
    </>
  )
}
