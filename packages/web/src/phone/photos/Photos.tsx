import { useEffect, useState } from 'react'
import type { FileFacts } from '../content.ts'
import { Notice } from '../parts/parts.tsx'
import { useSpeech } from '../speech.ts'
import { usePhone } from '../usePhone.ts'
import { factsOf } from './fileFacts.ts'
import { shrink } from './shrink.ts'

/** Photographs of an act: taken, chosen, looked at, taken off again. */
export function Photos({
  files,
  place,
  onChange,
}: {
  files: readonly FileFacts[]
  place: FileFacts['place']
  onChange: (files: FileFacts[]) => void
}) {
  const { phone } = usePhone()
  const { t } = useSpeech()
  const [wrong, setWrong] = useState<string | null>(null)
  const photos = files.filter(({ kind }) => kind === 'photo')

  async function add(list: FileList | null, source: 'camera' | 'gallery'): Promise<void> {
    setWrong(null)
    const added: FileFacts[] = []
    for (const file of list ?? []) {
      try {
        const bytes = await (await shrink(file)).arrayBuffer()
        const about = { kind: 'photo', name: file.name, mediaType: 'image/jpeg', source, place } as const
        const facts = await factsOf(bytes, about)
        await phone.keepFile(facts, bytes)
        added.push(facts)
      } catch {
        setWrong(file.name)
      }
    }
    if (added.length > 0) onChange([...files, ...added])
  }

  async function remove(id: string): Promise<void> {
    onChange(files.filter((file) => file.id !== id))
    await phone.dropFiles([id])
  }

  return (
    <>
      <p className="two">
        <label className="plain">
          {t('takePhoto')}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            className="only-heard"
            onChange={({ target }) => void add(target.files, 'camera')}
          />
        </label>
        <label className="plain">
          {t('fromGallery')}
          <input
            type="file"
            accept="image/*"
            multiple
            className="only-heard"
            onChange={({ target }) => void add(target.files, 'gallery')}
          />
        </label>
      </p>
      {wrong !== null && <Notice kind="wrong">{t('notAPicture', { name: wrong })}</Notice>}
      <ul className="photos">
        {photos.map((photo, index) => (
          <li key={photo.id}>
            <Picture file={photo} alt={t('photo', { place: index + 1 })} />
            <button
              type="button"
              aria-label={t('removePhoto', { place: index + 1 })}
              onClick={() => void remove(photo.id)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A kept file as a picture. */
export function Picture({ file, alt }: { file: FileFacts; alt: string }) {
  const { phone } = usePhone()
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let wanted = true
    void phone.readFile(file.id).then((bytes) => {
      if (bytes === null || !wanted) return
      made = URL.createObjectURL(new Blob([bytes], { type: file.mediaType }))
      setAddress(made)
    })
    return () => {
      wanted = false
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [phone, file])
  return address === null ? <span className="photo-place" /> : <img src={address} alt={alt} />
}
