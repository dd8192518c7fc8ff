import { bulletinPaperData, fillForm, PAPERS, readPeriod } from '@kuomian/campaign'
import type { Bulletin } from '@kuomian/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { ErrorNotice } from '../../feedback/ErrorNotice.tsx'
import { useAskBeforeLeaving } from '../../feedback/useAskBeforeLeaving.ts'
import { PageHeading } from '../../frame/PageHeading.tsx'
import { PagePending } from '../../frame/PagePending.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { BulletinActs } from './BulletinActs.tsx'
import { BulletinFacts } from './BulletinFacts.tsx'
import { bulletinQuery } from './bulletinQueries.ts'
import type { BulletinWords } from './bulletinWords.ts'
import { ChangeList } from './ChangeList.tsx'
import { FindingList } from './FindingList.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { WordsEditor } from './WordsEditor.tsx'
import './bulletins.css'

const route = getRouteApi('/signed-in/bulletins/$bulletinId')

/** One bulletin: the paper as it will be printed, and beside it its words, its findings and what it corrects. */
export function BulletinPage() {
  const { t } = useLanguage()
  const { bulletinId } = route.useParams()
  const { data: bulletin, error, refetch } = useQuery(bulletinQuery(bulletinId))
  if (error !== null)
    return (
      <>
        <PageHeading title={t('bulletins.one')} question={t('bulletins.question')} />
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      </>
    )
  if (bulletin === undefined) return <PagePending />
  return <OneBulletin key={`${bulletin.id}-${bulletin.version}`} bulletin={bulletin} />
}

/** Drawn anew at each save, so that what is typed is always a change of what was saved last. */
function OneBulletin({ bulletin }: { bulletin: Bulletin }) {
  const { t, language } = useLanguage()
  const { user, campaign } = useSession()
  const [words, setWords] = useState<BulletinWords>(() => wordsOf(bulletin))
  const works = user.role === 'city' && !campaign.readOnly
  const isDraft = works && bulletin.state === 'draft'
  const isChanged = JSON.stringify(words) !== JSON.stringify(wordsOf(bulletin))
  useAskBeforeLeaving(isDraft && isChanged)
  return (
    <>
      <PageHeading
        title={
          language === 'zh'
            ? `${readPeriod(bulletin.period)?.words ?? bulletin.period}${t('bulletins.one')}`
            : `${bulletin.period} ${t('bulletins.one')}`
        }
        question={t('bulletins.editionNo', { edition: bulletin.edition })}
        acts={works && <BulletinActs bulletin={bulletin} words={words} isChanged={isChanged} />}
      />
      <div className="bulletin-desk">
        <PaperPreview label={t('bulletins.paper')} blocks={blocksOf(bulletin, words)} />
        <div className="bulletin-side not-on-paper">
          <BulletinFacts bulletin={bulletin} />
          {bulletin.corrects !== null && <ChangeList corrects={bulletin.corrects} />}
          {isDraft && <WordsEditor bulletin={bulletin} words={words} onChange={setWords} />}
          {user.role === 'city' && <FindingList bulletin={bulletin} canExplain={isDraft} />}
        </div>
      </div>
    </>
  )
}

const wordsOf = ({ title, addressee, copies, citations, paragraphs }: Bulletin): BulletinWords => ({
  title,
  addressee,
  copies,
  citations,
  paragraphs,
})

function blocksOf({ head, inputs, hash, edition, corrects }: Bulletin, words: BulletinWords) {
  const data = bulletinPaperData({ ...words, inputs, hash, edition, corrects })
  return fillForm(PAPERS.bulletin.form, PAPERS.bulletin.fields({ head, ...data })).blocks
}
