import { areas } from './centre.ts'

/** A flat poster in the area's colour; stands for the pictures of the object store. */
export function placeholderArt(name: string): string {
  const colour = areas.find(({ code }) => name.startsWith(code))?.colour ?? '#0f3d40'
  const turn = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 90
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1920 1280" width="1920" height="1280"><rect width="1920" height="1280" fill="${colour}"/><g transform="rotate(${turn} 960 640)"><circle cx="960" cy="640" r="460" fill="#fbf4ea" opacity=".92"/><path d="M960 180a460 460 0 0 1 0 920z" fill="#f2014b"/><rect x="500" y="560" width="920" height="160" fill="#1d1418"/></g></svg>`
}
