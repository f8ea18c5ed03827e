/** A file's font as CSS, with the fonts that stand in for it where it is missing. */

import type { Font } from "../../model/styles";

const SANS = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';
const SERIF = 'SimSun, "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif';
const KAI = 'KaiTi, "Kaiti SC", "AR PL UKai CN", "Noto Serif CJK SC", serif';
const SERIF_FONTS = /宋|SimSun|Song|Times|Cambria|Georgia|仿|FangSong|明/i;
const KAI_FONTS = /楷|KaiTi/i;
const ALIASES: Record<string, string> = { 等线: "DengXian", 微软雅黑: "Microsoft YaHei", 宋体: "SimSun", 黑体: "SimHei", 楷体: "KaiTi", 仿宋: "FangSong" };

const families = new Map<string, string>();

export function fontFamily(name: string): string {
  let family = families.get(name);
  if (family === undefined) {
    const clean = name.replace(/["\\;{}]/g, "");
    const names = [clean, ALIASES[clean]].filter((each) => each).map((each) => `"${each}"`);
    family = [...names, KAI_FONTS.test(clean) ? KAI : SERIF_FONTS.test(clean) ? SERIF : SANS].join(", ");
    families.set(name, family);
  }
  return family;
}

/** CSS pixels at the sheet's zoom; super- and subscript are smaller. */
export function fontPixels(font: Font, zoom: number): number {
  return Math.round(((font.size * 96) / 72) * zoom * (font.vertical ? 0.7 : 1) * 100) / 100;
}
