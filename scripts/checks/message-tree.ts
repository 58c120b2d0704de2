import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'

/** Messages of one language as in messages/*.json: namespaces within namespaces, texts at the ends. */
export type MessageTree = { [key: string]: string | MessageTree }

/** Every text of the tree by its full key (`Users.title`). */
export function flatten(tree: MessageTree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

function collect(elements: MessageFormatElement[], found: Set<string>): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue
    found.add(`${TYPE[element.type]} ${element.value}`)
    if (element.type === TYPE.tag) collect(element.children, found)
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      Object.values(element.options).forEach((option) => collect(option.value, found))
    }
  }
}

/**
 * The ICU arguments and tags of a text with their kinds (`plural count`, `argument name`), sorted.
 * @throws Error when the text is not valid ICU
 */
export function argumentsOf(text: string): string[] {
  const found = new Set<string>()
  collect(parse(text), found)
  return [...found].sort()
}
