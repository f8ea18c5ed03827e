/** @jest-environment jsdom */

import { LANGUAGES } from "../../src/core/language";
import { REGISTER_SCREENS } from "./register/register-screens";
import { renderRegister } from "./register/render-register";
import { renderPane } from "./render-pane";
import { SCREENS } from "./screens";

const cases = LANGUAGES.flatMap((language): (readonly [string, string, () => Promise<unknown>])[] => [
  ...Object.entries(SCREENS).map(([name, screen]) => [language, name, () => renderPane(screen, language)] as const),
  ...Object.entries(REGISTER_SCREENS).map(([name, screen]) => [language, `register's ${name}`, () => renderRegister(screen, { language })] as const),
]);

describe.each(cases)("%s %s", (_, __, render) => {
  /** A copy of the page, taken once: the checks only read. */
  let root: Element;
  const all = (selector: string): readonly Element[] => [...root.querySelectorAll(selector)];

  beforeAll(async () => {
    await render();
    root = document.body.cloneNode(true) as Element;
  });

  test("PANE-60 every control has a name", () => {
    const controls = all("button, input, select, textarea, [role='progressbar']");
    expect(controls.length).toBeGreaterThan(0);
    expect(controls.filter((control) => nameGivenTo(control, root) === "").map((control) => control.outerHTML)).toEqual([]);
  });

  test("PANE-61 one title, and headings that skip no level", () => {
    const levels = all("h1, h2, h3, h4, h5, h6").map((heading) => Number(heading.tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });

  test("PANE-62 landmarks once each, ids unique, no tab order of its own, lists hold only items, no control in a control", () => {
    expect([all("main").length, all("header").length]).toEqual([1, 1]);
    const ids = all("[id]").map((element) => element.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(all("[tabindex]:not([tabindex='0']):not([tabindex='-1'])")).toHaveLength(0);
    expect(all("ul > :not(li), ol > :not(li), button button, a button")).toHaveLength(0);
  });

  test("PANE-63 pictures are hidden from those who listen, because text says the same", () => {
    const bare = all("svg").filter((picture) => picture.closest("[aria-hidden='true']") === null);
    expect(bare.map((picture) => picture.parentElement?.outerHTML)).toEqual([]);
  });

  test("PANE-64 nothing is left unsaid or raised in voice", () => {
    const shown = [root.textContent, ...all("[aria-label]").map((element) => element.getAttribute("aria-label"))].join("\n");
    // Addresses such as 汇总!C4 have a "!" of their own.
    expect(shown.match(/undefined|\[object|NaN|！|!(?![A-Z]+\d)|…/g)).toBeNull();
  });
});

function nameGivenTo(control: Element, root: Element): string {
  const ids = (control.getAttribute("aria-labelledby") ?? "").split(" ").filter((id) => id !== "");
  const labels = ids.map((id) => root.querySelector(`[id="${id}"]`)?.textContent);
  const label = control.id === "" ? null : root.querySelector(`label[for="${control.id}"]`)?.textContent;
  return [control.getAttribute("aria-label"), ...labels, label, control.textContent].join("").trim();
}
