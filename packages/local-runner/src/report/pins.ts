/** A step's name with the commits that actions are pinned to as short as git shows them. */
export function shortPins(name: string): string {
  return name.replace(/@([0-9a-f]{7})[0-9a-f]{33}\b/g, '@$1')
}
