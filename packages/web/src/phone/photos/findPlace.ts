import type { FileFacts } from '../content.ts'

/** Where the phone is, in WGS-84 degrees as browsers give them; null when it cannot or may not tell. */
export function findPlace(): Promise<FileFacts['place']> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({ latitude: coords.latitude, longitude: coords.longitude, accuracy: coords.accuracy }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  })
}
