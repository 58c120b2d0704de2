import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { doors as register } from '@/app/doors'
import { wrappedActions } from './actions-behind-wrapper'
import { builtDoors, type BuiltDoors } from './built-doors'
import type { Check } from './check'

type Register = { [Kind in keyof BuiltDoors]: Record<string, string> }

const INLINE = /#(default|\$\$)/

function difference(kind: keyof BuiltDoors, built: BuiltDoors, registered: Register): string[] {
  const known = Object.keys(registered[kind])
  return [
    ...built[kind]
      .filter((door) => !known.includes(door))
      .map((door) => `${kind}: ${door} is not registered`),
    ...known
      .filter((door) => !built[kind].includes(door))
      .map((door) => `${kind}: ${door} is not in the build`),
  ]
}

/** Doors of the build that are not registered, and registered ones that are not in the build. */
export function unknownDoors(built: BuiltDoors, registered: Register): string[] {
  const inline = built.actions.filter((door) => INLINE.test(door))
  const named = { ...built, actions: built.actions.filter((door) => !INLINE.test(door)) }
  return [
    ...difference('pages', named, registered),
    ...difference('routes', named, registered),
    ...difference('actions', named, registered),
    ...inline.map((door) => `actions: ${door} is written inside a component; export it from an actions file`),
  ]
}

/** Actions that do not pass the wrapper, or pass it with another permission than the registered one. */
export function unwrappedActions(actions: Record<string, string>, read: (path: string) => string): string[] {
  return Object.entries(actions).flatMap(([door, permission]) => {
    const [path = '', name = ''] = door.split('#')
    const wrapped = wrappedActions(path, read(path)).get(name)
    if (!wrapped) return [`actions: ${door} is not made by a wrapper of app/door`]
    if (wrapped.permission === undefined || wrapped.permission === permission) return []
    return [`actions: ${door} asks for ${wrapped.permission} but is registered with ${permission}`]
  })
}

/** Every page, route handler and server action of the production build is in app/doors.ts. Needs a build. */
export function doorsOf(root: string): Check {
  return {
    name: 'doors',
    mend: 'Enter the door with its permission in app/doors.ts, and make actions with app/door/action.ts.',
    find: () => {
      const built = builtDoors(root)
      const present = Object.entries(register.actions).filter(([door]) => built.actions.includes(door))
      const read = (path: string) => readFileSync(join(root, path), 'utf8')
      return [...unknownDoors(built, register), ...unwrappedActions(Object.fromEntries(present), read)]
    },
  }
}
