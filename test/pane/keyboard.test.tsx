/** @jest-environment jsdom */

import type { Screen } from "../../src/app/session/state";
import { nameOf, renderPane } from "./render-pane";
import { SCREENS } from "./screens";

/** Every stop of the Tab key, by its name. */
async function tabStops(screen: Screen): Promise<readonly string[]> {
  const { user } = await renderPane(screen);
  const stops: string[] = [];
  for (let step = 0; step < 60; step++) {
    await user.tab();
    const at = document.activeElement;
    if (!at || at === document.body) {
      return stops;
    }
    stops.push(nameOf(at));
  }
  throw new Error(`the Tab key never leaves the pane: ${stops.join(", ")}`);
}

test("PANE-50 the Tab key goes through the first screen in reading order", async () => {
  expect(await tabStops(SCREENS.found)).toEqual(["转到 B5:N35", "转换为项目台账", "不是，另选区域", "诊断"]);
});

test("PANE-51 a radio group is one stop", async () => {
  expect((await tabStops(SCREENS.foundSeveral)).length).toBe(5);
});

test("PANE-52 in the preview links come before the acts, and the main act comes first among them", async () => {
  expect(await tabStops(SCREENS.preview)).toEqual([
    "会改写86 项", "读不出来，保持原样3 项", "转到 F14", "转到 F19", "转到 H22", "请留意2 项", "转到 B17", "转到 B20", "公式的结果会变1 项", "版面3 项", "会新增4 项", "转换", "调整列", "返回", "诊断",
  ]);
});

test("PANE-53 three presses of Enter from opening to a register", async () => {
  const { session, user } = await renderPane(SCREENS.found);
  session.on("startConversion", () => session.show(SCREENS.preview));
  session.on("convert", () => session.show(SCREENS.result));
  const reach = async (name: string): Promise<void> => {
    for (let step = 0; document.activeElement?.textContent !== name && step < 40; step++) {
      await user.tab();
    }
    await user.keyboard("{Enter}");
  };
  await reach("转换为项目台账");
  await reach("转换");
  await reach("打开总览");
  expect(session.calls).toEqual(["startConversion", "convert", "goTo 总览!A1"]);
});

test("PANE-54 groups open and close by keyboard", async () => {
  const { user } = await renderPane(SCREENS.preview);
  await user.tab();
  expect(document.activeElement?.getAttribute("aria-expanded")).toBe("false");
  await user.keyboard("{Enter}");
  expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
  await user.keyboard(" ");
  expect(document.activeElement?.getAttribute("aria-expanded")).toBe("false");
});
