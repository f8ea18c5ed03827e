/** Fluent's light and dark themes in a quiet green that sits well inside Excel. */

import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

export type ThemeName = "light" | "dark";

const GREEN: BrandVariants = {
  10: "#03140A", 20: "#072413", 30: "#0A351C", 40: "#0C4625", 50: "#0D572E", 60: "#0E6737", 70: "#0F703B", 80: "#107C41",
  90: "#2A8C56", 100: "#3F9A68", 110: "#55A97B", 120: "#6FB98F", 130: "#8AC8A5", 140: "#A6D7BB", 150: "#C3E6D1", 160: "#E1F4E9",
};

const FONTS = "\"Segoe UI\", \"Microsoft YaHei UI\", \"PingFang SC\", \"Noto Sans CJK SC\", system-ui, sans-serif";

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...createLightTheme(GREEN), fontFamilyBase: FONTS },
  // The dark ramp's own foregrounds are too dim on grey: 4.5:1 needs the lighter steps.
  dark: { ...createDarkTheme(GREEN), colorBrandForeground1: GREEN[120], colorBrandForeground2: GREEN[130], colorBrandForegroundLink: GREEN[120], colorBrandForegroundLinkHover: GREEN[130], colorBrandForegroundLinkPressed: GREEN[110], fontFamilyBase: FONTS },
};

/** What Office says about its theme; older hosts give only colours. */
export interface OfficeColours {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

export function themeOf(colours: OfficeColours | null | undefined): ThemeName {
  if (typeof colours?.isDarkTheme === "boolean") {
    return colours.isDarkTheme ? "dark" : "light";
  }
  return isDark(colours?.bodyBackgroundColor) ? "dark" : "light";
}

/** "#262626" or "262626": dark below half of the perceived brightness (ITU-R BT.601 weights). */
function isDark(colour: string | undefined): boolean {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour ?? "");
  if (!digits) {
    return false;
  }
  const [red = 255, green = 255, blue = 255] = digits.slice(1).map((pair) => parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
