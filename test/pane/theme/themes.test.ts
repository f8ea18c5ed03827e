import { themeOf, THEMES } from "../../../src/pane/theme/themes";

test.each([
  [{ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, "dark"],
  [{ isDarkTheme: false, bodyBackgroundColor: "#000000" }, "light"],
  [{ bodyBackgroundColor: "#262626" }, "dark"],
  [{ bodyBackgroundColor: "F3F2F1" }, "light"],
  [{ bodyBackgroundColor: "nonsense" }, "light"],
  [{}, "light"],
  [undefined, "light"],
])("PANE-90 Office's colours %j are %s", (colours, expected) => {
  expect(themeOf(colours)).toBe(expected);
});

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = (hex.slice(1).match(/../g) ?? []).map((pair) => {
    const share = parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each(Object.entries(THEMES))("PANE-91 text, links, warnings and the main button reach 4.5:1 in the %s theme", (_, theme) => {
  const grounds = [theme.colorNeutralBackground1, theme.colorNeutralBackground2];
  const texts = [theme.colorNeutralForeground1, theme.colorNeutralForeground2, theme.colorNeutralForeground3, theme.colorBrandForegroundLink, theme.colorBrandForeground1, theme.colorStatusWarningForeground3, theme.colorPaletteRedForeground1, theme.colorStatusSuccessForeground1];
  const pairs = [
    ...grounds.flatMap((ground) => texts.map((text) => [text, ground] as const)),
    [theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground] as const,
    [theme.colorStatusWarningForeground3, theme.colorStatusWarningBackground1] as const,
    [theme.colorStatusDangerForeground1, theme.colorStatusDangerBackground1] as const,
    [theme.colorPaletteGreenForeground1, theme.colorPaletteGreenBackground1] as const,
    [theme.colorNeutralForeground2, theme.colorNeutralBackground3] as const,
    [theme.colorNeutralForeground2, theme.colorNeutralBackground4] as const,
  ];
  const hex = (colour: string): string => (colour.length === 4 ? `#${[...colour.slice(1)].map((digit) => digit + digit).join("")}` : colour);
  const weak = pairs.filter(([text, ground]) => !(contrast(hex(text), hex(ground)) >= 4.5)).map(([text, ground]) => `${text} on ${ground}: ${contrast(hex(text), hex(ground)).toFixed(2)}`);
  expect(weak).toEqual([]);
});
