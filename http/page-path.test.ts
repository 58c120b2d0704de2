import { expect, it } from 'vitest'
import { pagePath } from './page-path'

it.each([
  ['/users', '/users'],
  ['/users?q=a%20b&sort=name', '/users?q=a%20b&sort=name'],
  ['/users?_rsc=1x2y', '/users'],
  ['/users?q=a&_rsc=1x2y', '/users?q=a'],
  ['/users?_rscope=1', '/users?_rscope=1'],
  ['/users?', '/users'],
])('%s is the page %s', (url, page) => {
  expect(pagePath(url)).toBe(page)
})
