/** The newcomer's walk, step by step, for whatever hands do it: Chromium's or jsdom's. */

export interface Hands {
  /** Clicks the pane's button of that name; waits until it can be clicked. */
  click(button: string): Promise<void>;
  /** Waits until the pane shows a heading of that text. */
  seesHeading(text: RegExp): Promise<void>;
  /** The workbook as it would be saved now. */
  save(): Promise<Uint8Array>;
}

/** Opens to a register in two clicks; returns the saved file. */
export async function walkToRegister(hands: Hands): Promise<Uint8Array> {
  await hands.seesHeading(/这张表像一份项目清单/);
  await hands.click("转换为项目台账");
  await hands.seesHeading(/转换会带来的变化/);
  await hands.click("转换");
  await hands.seesHeading(/已转换为项目台账/);
  return hands.save();
}

/** From the result back to the original; returns the saved file. */
export async function walkBack(hands: Hands): Promise<Uint8Array> {
  await hands.click("恢复原表");
  await hands.seesHeading(/原表已恢复/);
  return hands.save();
}
