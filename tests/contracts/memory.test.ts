import { openMemory } from '../../server/storage/memory.ts'
import { storageContract } from './storage.ts'

storageContract('the storage in memory', async () => openMemory())
