import type { WorkRow } from '@kuomian/contract'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** What is done with a lead most: the form of a visit or of a contact, opened on its page. */
export function QuickActs({ lead }: { lead: Pick<WorkRow, 'id' | 'name'> }) {
  const { t } = useLanguage()
  const params = { leadId: String(lead.id) }
  return (
    <span className="work-acts">
      {(['visit', 'contact'] as const).map((open) => (
        <Link
          key={open}
          to="/leads/$leadId"
          params={params}
          search={{ open }}
          aria-label={`${t(`work.${open}`)} ${lead.name}`}
        >
          {t(`work.${open}`)}
        </Link>
      ))}
    </span>
  )
}
