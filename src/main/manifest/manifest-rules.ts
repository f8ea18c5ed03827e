/** The rules of check-manifest.ts, one object each. */
import type { ManifestContext, ManifestFinding } from "./manifest-finding";
import { pngSize } from "./png-size";
import { child, descendants, type XmlElement } from "./xml-element";

type Finding = Omit<ManifestFinding, "rule">;

interface Rule {
  readonly name: string;
  check(root: XmlElement, context: ManifestContext): Finding[];
}

const APP_ORDER = [
  "Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl",
  "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "Dictionary", "VersionOverrides", "ExtendedOverrides",
];
const APP_REQUIRED = ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "Hosts", "DefaultSettings", "Permissions"];
/** Order of children; what a parent's children are not listed under is unknown. */
const CHILD_ORDER: Readonly<Record<string, readonly string[]>> = {
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  CustomTab: ["OverriddenByRibbonApi", "Group", "Label", "InsertBefore", "InsertAfter"],
  Group: ["OverriddenByRibbonApi", "Label", "Icon", "Control"],
  Control: ["OverriddenByRibbonApi", "Label", "Supertip", "Icon", "Action", "Enabled", "Items"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};
const PERMISSIONS = ["Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"];
const REQUIRED_LOCALES = ["en-US"];
const REQUIRED_ICON_SIZES = [16, 32, 80];
const RESOURCE_KIND: Readonly<Record<string, string>> = {
  Label: "ShortStrings", Title: "ShortStrings", Description: "LongStrings", Image: "Images", SourceLocation: "Urls", FunctionFile: "Urls", LearnMoreUrl: "Urls", Runtime: "Urls",
};

export const RULES: readonly Rule[] = [
  {
    name: "order",
    check: (root) => [
      ...(root.attributes.type === "TaskPaneApp" ? [] : [at(root, `expected an OfficeApp of xsi:type TaskPaneApp, got ${root.attributes.type ?? root.name}`)]),
      ...inOrder(root, APP_ORDER),
      ...APP_REQUIRED.filter((name) => !child(root, name)).map((name) => at(root, `expected the element ${name}, it is missing`)),
      ...descendants(root).flatMap((element) => (CHILD_ORDER[element.name] && element !== root ? inOrder(element, CHILD_ORDER[element.name]!) : [])),
    ],
  },
  {
    name: "values",
    check: (root) => [
      ...expectText(root, "Id", /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "a GUID"),
      ...expectText(root, "Version", /^\d{1,5}(\.\d{1,5}){0,3}$/, "1 to 4 numbers of at most 5 digits"),
      ...expectText(root, "DefaultLocale", /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "a locale such as zh-CN"),
      ...expectText(root, "Permissions", new RegExp(`^(${PERMISSIONS.join("|")})$`), `one of ${PERMISSIONS.join(", ")}`),
      ...textsOf(child(root, "DisplayName")).filter(([, text]) => text.length > 125).map(([where]) => at(where, "expected a display name of at most 125 characters")),
      ...textsOf(child(root, "Description")).filter(([, text]) => text.length > 250).map(([where]) => at(where, "expected a description of at most 250 characters")),
      ...(descendants(root).some((element) => element.name === "Host" && element.attributes.Name === "Workbook") ? [] : [at(root, 'expected <Host Name="Workbook"/>')]),
      ...(descendants(root).some((element) => element.name === "Set" && element.attributes.Name === "ExcelApi") ? [] : [at(root, "expected a requirement set ExcelApi")]),
    ],
  },
  {
    name: "addresses",
    check: (root, { isPublished }) =>
      descendants(root).flatMap((element) =>
        ["DefaultValue", "Value"].flatMap((key) => {
          const value = element.attributes[key];
          if (value === undefined || !/^[a-z]+:\/\//i.test(value)) return isAddress(element) && key === "DefaultValue" ? [at(element, `expected an https address, got "${value ?? ""}"`)] : [];
          if (!value.startsWith("https://")) return [at(element, `expected https, got "${value}"`)];
          if (value.length > 2048) return [at(element, "expected an address of at most 2048 characters")];
          return isPublished && /^https:\/\/(localhost|127\.|\[::1\])/.test(value) ? [at(element, `expected the published address, got "${value}"`)] : [];
        }),
      ),
  },
  {
    name: "icons",
    check: (root, { readIcon }) => [
      ...iconFinding(child(root, "IconUrl"), 32, readIcon),
      ...iconFinding(child(root, "HighResolutionIconUrl"), 64, readIcon),
      ...descendants(root).filter((element) => element.name === "Icon").flatMap((icon) => [
        ...REQUIRED_ICON_SIZES.filter((size) => !icon.children.some((image) => image.attributes.size === String(size))).map((size) => at(icon, `expected an image of ${size} px`)),
        ...icon.children.flatMap((image) => iconFinding(resourceOf(root, image.attributes.resid), Number(image.attributes.size), readIcon)),
      ]),
    ],
  },
  {
    name: "resources",
    check: (root) => [
      ...descendants(root).flatMap((element) => {
        const id = element.attributes.resid;
        if (id === undefined) return [];
        if (id.length > 32) return [at(element, `expected a resource id of at most 32 characters, got "${id}"`)];
        const wanted = RESOURCE_KIND[element.name];
        const found = kindOfResource(root, id);
        if (!found) return [at(element, `resource "${id}" is not defined`)];
        return wanted && found !== wanted ? [at(element, `expected a resource of ${wanted}, "${id}" is one of ${found}`)] : [];
      }),
      ...repeated(descendants(root).filter((element) => ["Image", "Url", "String"].includes(element.name) && element.attributes.id !== undefined)),
    ],
  },
  {
    name: "texts",
    check: (root) => [
      ...["DisplayName", "Description"].flatMap((name) => missingLocales(child(root, name))),
      ...descendants(root).filter((element) => element.name === "String").flatMap(missingLocales),
      ...stringsOf(root, "ShortStrings").flatMap((element) => tooLong(element, 125)),
      ...stringsOf(root, "LongStrings").flatMap((element) => tooLong(element, 250)),
    ],
  },
  {
    name: "ids",
    check: (root) => {
      const controls = descendants(root).filter((element) => ["Control", "Group", "CustomTab", "Item"].includes(element.name));
      return [
        ...repeated(controls),
        ...controls.filter((element) => !element.attributes.id || element.attributes.id.length > 125).map((element) => at(element, "expected an id of 1 to 125 characters")),
        ...(controls.filter((element) => element.name === "CustomTab").length > 1 ? [at(root, "expected one custom tab at most")] : []),
      ];
    },
  },
  {
    name: "functions",
    check: (root, { functionNames }) =>
      descendants(root).filter((element) => element.name === "FunctionName" && !functionNames.includes(element.text))
        .map((element) => at(element, `function "${element.text}" is not associated by the add-in`)),
  },
];

function at(element: XmlElement, message: string): Finding {
  return { line: element.line, message };
}

function inOrder(parent: XmlElement, order: readonly string[]): Finding[] {
  let last = 0;
  return parent.children.flatMap((element) => {
    const place = order.indexOf(element.name);
    if (place < 0) return [at(element, `${element.name} is not a child of ${parent.name}`)];
    if (place < last) return [at(element, `expected ${element.name} before ${order[last]}`)];
    last = place;
    return [];
  });
}

function expectText(root: XmlElement, name: string, pattern: RegExp, expected: string): Finding[] {
  const element = child(root, name);
  return element && !pattern.test(element.text) ? [at(element, `expected ${expected}, got "${element.text}"`)] : [];
}

function textsOf(element: XmlElement | undefined): [XmlElement, string][] {
  if (!element) return [];
  return [[element, element.attributes.DefaultValue ?? ""], ...element.children.map((override): [XmlElement, string] => [override, override.attributes.Value ?? ""])];
}

function isAddress(element: XmlElement): boolean {
  return ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "Image", "Url"].includes(element.name) && element.attributes.resid === undefined;
}

function resourceOf(root: XmlElement, id: string | undefined): XmlElement | undefined {
  return descendants(root).find((element) => element.attributes.id === id && ["Image", "Url", "String"].includes(element.name));
}

function kindOfResource(root: XmlElement, id: string): string | undefined {
  return descendants(root).find((group) => Object.values(RESOURCE_KIND).includes(group.name) && group.children.some((element) => element.attributes.id === id))?.name;
}

function iconFinding(element: XmlElement | undefined, expected: number, readIcon: ManifestContext["readIcon"]): Finding[] {
  const address = element?.attributes.DefaultValue;
  if (!element || !address?.startsWith("https://")) return [];
  const bytes = readIcon(new URL(address).pathname);
  if (!bytes) return [at(element, `the icon ${address} does not exist`)];
  const size = pngSize(bytes);
  if (!size) return [at(element, `expected a PNG image: ${address}`)];
  return size.width === expected && size.height === expected ? [] : [at(element, `expected ${expected} x ${expected} px, ${address} has ${size.width} x ${size.height}`)];
}

function stringsOf(root: XmlElement, group: string): readonly XmlElement[] {
  return descendants(root).find((element) => element.name === group)?.children ?? [];
}

function tooLong(element: XmlElement, limit: number): Finding[] {
  return textsOf(element).filter(([, text]) => text.length > limit).map(([where]) => at(where, `expected at most ${limit} characters`));
}

function missingLocales(element: XmlElement | undefined): Finding[] {
  if (!element) return [];
  return REQUIRED_LOCALES.filter((locale) => !element.children.some((override) => override.attributes.Locale === locale && override.attributes.Value))
    .map((locale) => at(element, `expected a text for ${locale}`));
}

function repeated(elements: readonly XmlElement[]): Finding[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const id = element.attributes.id ?? "";
    const isRepeated = seen.has(id);
    seen.add(id);
    return isRepeated ? [at(element, `id "${id}" is used twice`)] : [];
  });
}
