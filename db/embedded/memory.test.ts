import { describe, expect, it } from 'vitest'
import { memoryFlags } from './memory'

const GIGABYTE = 1024 ** 3

describe('the memory of the embedded database', () => {
  it('is an eighth of the machine’s', () => {
    expect(memoryFlags(2 * GIGABYTE)).toEqual({
      shared_buffers: '256MB',
      wal_buffers: '64MB',
      effective_cache_size: '1024MB',
    })
  })

  it('stays modest on a large machine, and enough on a small one', () => {
    expect(memoryFlags(64 * GIGABYTE)).toMatchObject({ shared_buffers: '2048MB', wal_buffers: '64MB' })
    expect(memoryFlags(GIGABYTE / 2)).toEqual({
      shared_buffers: '128MB',
      wal_buffers: '32MB',
      effective_cache_size: '256MB',
    })
  })
})
