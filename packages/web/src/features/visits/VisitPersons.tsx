import { isPersonOutcome, PERSON_OUTCOMES } from '@kuomian/campaign'
import { type VisitPerson, visitPersonPageSchema } from '@kuomian/contract'
import { Modal } from 'antd'
import { request } from '../../api/request.ts'
import { useKeysetPages } from '../../api/useKeysetPages.ts'
import { withQuery } from '../../api/withQuery.ts'
import { formatYuan } from '../../language/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { Column } from '../../tables/column.ts'
import { DataTable } from '../../tables/DataTable.tsx'

/** What a visit found about each person: outcome, wage against the declared base, what was not paid or why it has no price. */
export function VisitPersons({ visitId, onClose }: { visitId: number; onClose: () => void }) {
  const { t, pick } = useLanguage()
  const list = useKeysetPages<VisitPerson>(['leads', 'visit-persons', visitId], (after, signal) =>
    request(visitPersonPageSchema, 'GET', withQuery(`/visits/${visitId}/persons`, { after }), undefined, {
      signal,
    }),
  )
  const outcome = ({ outcome: code }: VisitPerson) =>
    isPersonOutcome(code) ? `${code} ${pick(PERSON_OUTCOMES[code].title)}` : code
  const money = (cents: number | null | undefined) => (cents == null ? '—' : formatYuan(cents))
  const short = ({ shortfallCents, unpriced }: VisitPerson) =>
    unpriced === null ? money(shortfallCents) : t(`visits.${unpriced}`)
  const columns: Column<VisitPerson>[] = [
    { key: 'name', head: t('leads.personName'), width: 90, fixed: true, cell: ({ name }) => name },
    { key: 'id', head: t('leads.idNumber'), width: 170, cell: ({ idMasked }) => idMasked },
    { key: 'outcome', head: t('visits.outcome'), width: 150, grow: 1, cell: outcome },
    {
      key: 'wage',
      head: t('visits.wage'),
      width: 110,
      number: true,
      cell: ({ details }) => money(details?.wageCents),
    },
    {
      key: 'declared',
      head: t('visits.declared'),
      width: 120,
      number: true,
      cell: ({ details }) => money(details?.declaredCents),
    },
    { key: 'short', head: t('visits.shortfallYuan'), width: 240, number: true, cell: short },
  ]
  return (
    <Modal open title={t('visits.seePersons')} footer={null} width={1000} onCancel={onClose}>
      <DataTable<VisitPerson>
        name="visit-record-persons"
        label={t('visits.seePersons')}
        columns={columns}
        list={list}
        rowKey={({ leadPersonId }) => String(leadPersonId)}
        empty={null}
        card={(person) => (
          <div className="lead-card">
            <span>
              <strong>{person.name}</strong> {person.idMasked}
            </span>
            <span>{outcome(person)}</span>
            <span className="soft">
              {t('visits.wage')} {money(person.details?.wageCents)} · {t('visits.declared')}{' '}
              {money(person.details?.declaredCents)} · {t('visits.shortfallYuan')} {short(person)}
            </span>
          </div>
        )}
      />
    </Modal>
  )
}
