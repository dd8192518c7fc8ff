import { getRouteApi, Link } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { PageHeading } from '../../../frame/PageHeading.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useSession } from '../../../session/useSession.ts'
import { SideScroll } from '../../../tables/SideScroll.tsx'
import { useAddressSearch } from '../../../tables/useAddressSearch.ts'
import { BulletinList } from './BulletinList.tsx'
import { type JointPart, jointParts } from './parts.ts'
import { RequestList } from './RequestList.tsx'
import { RoundList } from './RoundList.tsx'
import '../projects.css'

const route = getRouteApi('/signed-in/projects/joint')

/** What departments do together about projects: requests that are due, rounds of supervision, bulletins (R27–R29). */
export function JointPage() {
  const { t } = useLanguage()
  const { user } = useSession()
  const { part = 'requests' } = route.useSearch()
  const { change } = useAddressSearch()
  // Papers are the office's and the districts'.
  const parts = jointParts.filter((each) => each !== 'bulletins' || user.role !== 'reader')
  return (
    <>
      <PageHeading
        title={t('projects.joint')}
        question={t(`projects.question-${part}`)}
        answer={
          <>
            <SideScroll label={t('projects.joint')}>
              <Segmented<JointPart>
                aria-label={t('projects.joint')}
                value={part}
                onChange={(value) => change({ part: value === 'requests' ? undefined : value })}
                options={parts.map((value) => ({ value, label: t(`projects.${value}`) }))}
              />
            </SideScroll>
            <Link to="/projects">{t('projects.back')}</Link>
          </>
        }
      />
      {part === 'requests' && <RequestList />}
      {part === 'rounds' && <RoundList />}
      {part === 'bulletins' && <BulletinList />}
    </>
  )
}
