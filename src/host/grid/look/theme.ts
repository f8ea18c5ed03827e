/** The theme colours of each workbook. The model does not keep them, as only drawing needs them: whoever opens a file says them here. */

import type { Workbook } from "../../model/workbook";
import { OFFICE_THEME } from "./color-to-css";

const themes = new WeakMap<Workbook, readonly string[]>();

/** "RRGGBB" in the order of the `theme` attribute; the Office theme where nothing else was said. */
export function themeOf(workbook: Workbook): readonly string[] {
  return themes.get(workbook) ?? OFFICE_THEME;
}

/** To be called before the workbook is drawn. */
export function rememberTheme(workbook: Workbook, colors: readonly string[]): void {
  themes.set(workbook, colors);
}

/** Slots of `<a:clrScheme>` in the order in which cells number them: light before dark (ECMA-376 part 1, 18.8.3 and 20.1.6.2). */
const SLOTS = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** The colours of a theme part; a slot that is missing or of another kind keeps the Office colour. */
export function themeColors(xml: string): string[] {
  return SLOTS.map((slot, index) => {
    const content = new RegExp(`<(?:\\w+:)?${slot}>(.*?)</(?:\\w+:)?${slot}>`, "s").exec(xml)?.[1] ?? "";
    const color = /(?:srgbClr[^>]*\bval|sysClr[^>]*\blastClr)="([0-9A-Fa-f]{6})"/.exec(content)?.[1];
    return color?.toUpperCase() ?? OFFICE_THEME[index]!;
  });
}
