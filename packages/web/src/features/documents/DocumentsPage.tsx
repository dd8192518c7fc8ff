import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { DocumentRegister } from './DocumentRegister.tsx'
import { TemplateTable } from './TemplateTable.tsx'
import './documents.css'

const route = getRouteApi('/signed-in/documents')
type Part = 'register' | 'templates'

/** Which papers went out under which number, and the templates that the office may replace. */
export function DocumentsPage() {
  const { t } = useLanguage()
  const { user } = useSession()
  const { part } = route.useSearch()
  const { change } = useAddressSearch()
  const shown: Part = part === 'templates' && user.role === 'city' ? 'templates' : 'register'
  return (
    <>
      <PageHeading
        title={t('documents.title')}
        question={t('documents.question')}
        answer={
          user.role === 'city' && (
            <Segmented<Part>
              aria-label={t('documents.part')}
              value={shown}
              onChange={(value) => change({ part: value === 'templates' ? value : undefined })}
              options={[
                { value: 'register', label: t('documents.register') },
                { value: 'templates', label: t('documents.templates') },
              ]}
            />
          )
        }
      />
      {shown === 'templates' ? <TemplateTable /> : <DocumentRegister />}
    </>
  )
}
