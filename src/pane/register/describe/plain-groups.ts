/** Many sheets of which the same is said are one list of sheets, and not a group each. */

import type { ChangeGroup } from "../../../app/register/state";

export function plainGroups(groups: readonly ChangeGroup[]): readonly ChangeGroup[] {
  const saying = (group: ChangeGroup): string | null => (group.items.length === 1 && group.items[0] !== undefined ? group.items[0].text : null);
  const plain: ChangeGroup[] = [];
  for (const group of groups) {
    const text = saying(group);
    const alike = text === null ? [] : groups.filter((other) => saying(other) === text);
    if (text === null || alike.length === 1) plain.push(group);
    else if (alike[0] === group) plain.push({ title: text, items: alike.map(({ title, items }) => ({ text: title, cell: items[0]?.cell ?? null })) });
  }
  return plain;
}
