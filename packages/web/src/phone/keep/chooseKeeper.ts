import { PhoneDatabase } from './database.ts'
import { keepInMemory } from './inMemory.ts'
import type { Keeper } from './keeper.ts'
import { keepOnDevice } from './onDevice.ts'

/** On the device where the browser lets us keep things sealed; in memory where the address is not secure or it keeps nothing. */
export async function chooseKeeper(): Promise<Keeper> {
  if (!isSecureContext || !('indexedDB' in globalThis)) return keepInMemory()
  try {
    const database = new PhoneDatabase()
    await database.open()
    return keepOnDevice(database)
  } catch {
    return keepInMemory()
  }
}
