/** Do the words of a track fit under their marks, or only the current one's? */

/** What the narrowest pane leaves for the track, in pixels. */
const NARROWEST = 320 - 2 * 20 - 17;

/** Widths of 12 px text: a Han character is as wide as high, a Latin letter about half. */
function widthOf(label: string): number {
  return [...label].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 12 : 6.6), 0);
}

export function labelsFit(labels: readonly string[]): boolean {
  const room = NARROWEST / Math.max(1, labels.length) - 2;
  return labels.every((label) => widthOf(label) <= room);
}
