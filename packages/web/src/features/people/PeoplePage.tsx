import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { EmptyState } from '../../feedback/EmptyState.tsx'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useDistricts } from '../../session/useDistricts.ts'
import { useSession } from '../../session/useSession.ts'
import { SideScroll } from '../../tables/SideScroll.tsx'
import { TableSkeleton } from '../../tables/TableSkeleton.tsx'
import { useAddressSearch } from '../../tables/useAddressSearch.ts'
import { CallsPart } from './CallsPart.tsx'
import { ComputeLists } from './ComputeLists.tsx'
import { GraduatesPart } from './GraduatesPart.tsx'
import { HandoversPart } from './HandoversPart.tsx'
import { ListPart } from './ListPart.tsx'
import { MessagesPart } from './MessagesPart.tsx'
import { PeopleFigureRow } from './PeopleFigureRow.tsx'
import { ProgressPart } from './ProgressPart.tsx'
import { peopleFiguresQuery } from './peopleQueries.ts'
import { type PeoplePart, peopleParts } from './peopleSearch.ts'
import './people.css'

const route = getRouteApi('/signed-in/people')
const parts: Record<PeoplePart, () => React.ReactNode> = {
  list: ListPart,
  calls: CallsPart,
  progress: ProgressPart,
  graduates: GraduatesPart,
  messages: MessagesPart,
  handovers: HandoversPart,
}

/** Lapsed payers, beneficiaries, graduates and flexible workers: whom to call next, and what calling brings (R18–R20). */
export function PeoplePage() {
  const { t } = useLanguage()
  const { user, campaign } = useSession()
  const { nameOf } = useDistricts()
  const search = route.useSearch()
  const { change } = useAddressSearch()
  const { data, error, refetch } = useQuery(peopleFiguresQuery({ districtId: search.districtId }))
  const shown = peopleParts.filter((part) => seesPart(part, user.role))
  const first = shown[0] ?? 'progress'
  const part = search.part !== undefined && shown.includes(search.part) ? search.part : first
  const Part = parts[part]
  const mayCompute = user.role === 'city' && !campaign.readOnly
  return (
    <>
      <PageHeading
        title={
          user.districtId === null ? t('people.title') : `${t('people.title')} · ${nameOf(user.districtId)}`
        }
        question={t('people.question')}
        acts={mayCompute && <ComputeLists isOutdated={data?.run?.outdated !== false} />}
        {...(data === undefined || data.run === null ? {} : { answer: <PeopleFigureRow figures={data} /> })}
      />
      {error !== null && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <TableSkeleton />}
      {data?.run === null && (
        <section className="sheet">
          <EmptyState
            title={t('people.none')}
            next={t(mayCompute ? 'people.noneCity' : 'people.noneOthers')}
          />
        </section>
      )}
      {data !== undefined && data.run !== null && (
        <div className="people">
          {data.run.outdated && <p className="soft">{t('people.outdated')}</p>}
          <SideScroll label={t('people.part')}>
            <Segmented<PeoplePart>
              aria-label={t('people.part')}
              value={part}
              onChange={(value) => change({ part: value === first ? undefined : value })}
              options={shown.map((value) => ({ value, label: t(`people.${value}`) }))}
            />
          </SideScroll>
          <Part />
        </div>
      )}
    </>
  )
}

/** Leaders read figures and no names; call lists are a district's own. */
function seesPart(part: PeoplePart, role: string): boolean {
  if (part === 'progress' || part === 'graduates') return true
  return role === 'district' || (role === 'city' && part !== 'calls')
}
