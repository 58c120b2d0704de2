// Draws components/ui/icons.svg, icon-masks.css and icon-name.ts from Lucide. Run it after changing the list:
//   node scripts/draw-icons.mjs
import { writeFileSync } from 'node:fs'

const names =
  `activity arrow-left arrow-right ban building-complex calendar check chevron-down chevron-left chevron-right chevron-up
  chevrons-up-down circle-exclamation-point circle-check circle-plus circle-user contact-round copy download ellipsis equal external-link eye file-text
  globe headset rotate-ccw-clock inbox info key-round keyboard link list-filter lock log-out mail map-pin menu message-square monitor moon
  pencil phone plus rotate-ccw search settings shield smartphone star sun tag trash triangle-exclamation-point upload user user-plus
  user-x users users-round x`.split(/\s+/)

// Their surface is filled where they are used, as a star that is set.
const filled = ['star']

// Shown by CSS, where elements in every row of a list are too many.
const masks = ['pencil', 'trash']

const attributes = (values) =>
  Object.entries(values)
    .filter(([name]) => name !== 'key')
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')

async function shapesOf(name) {
  const { __iconData: icon } = await import(`lucide-react/dist/esm/icons/${name}.mjs`)
  return icon.node.map(([tag, values]) => `<${tag}${attributes(values)}/>`).join('')
}

const stroke = 'stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'

const symbols = await Promise.all(
  names.map(async (name) => {
    const fill = filled.includes(name) ? '' : ' fill="none"'
    return `<symbol id="${name}" viewBox="0 0 24 24"${fill} ${stroke}>${await shapesOf(name)}</symbol>`
  }),
)

const images = await Promise.all(
  masks.map(async (name) => {
    const image = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" ${stroke}>${await shapesOf(name)}</svg>`
    return `  --icon-${name}: url('data:image/svg+xml,${encodeURIComponent(image)}');`
  }),
)

writeFileSync(
  'components/ui/icons.svg',
  `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><!-- Lucide, ISC licence, https://lucide.dev -->\n${symbols.join('\n')}\n</svg>\n`,
)
writeFileSync(
  'components/ui/icon-masks.css',
  `/* Lucide, ISC licence, https://lucide.dev. Drawn by scripts/draw-icons.mjs, for masks. */\n:root {\n${images.join('\n')}\n}\n`,
)
writeFileSync(
  'components/ui/icon-name.ts',
  `/** The icons of icons.svg. Drawn together with it by scripts/draw-icons.mjs. */\nexport type IconName =\n${names.map((name) => `  | '${name}'`).join('\n')}\n`,
)
