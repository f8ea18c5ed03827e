import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkManifest } from "../../../src/main/manifest/check-manifest";
import { type ManifestContext } from "../../../src/main/manifest/manifest-finding";

const ROOT = join(__dirname, "../../..");
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const context: ManifestContext = {
  isPublished: false, functionNames: [],
  readIcon: (path) => (existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path)) : null),
};

const rulesBroken = (text: string, changed: Partial<ManifestContext> = {}) => checkManifest(text, { ...context, ...changed }).map((finding) => finding.rule);

test("MANIFEST-1 the manifest keeps every rule", () => {
  expect(checkManifest(manifest, context)).toEqual([]);
});

test("MANIFEST-2 a published manifest names no development machine", () => {
  expect(rulesBroken(manifest, { isPublished: true })).toContain("addresses");
  const published = manifest.replaceAll("https://localhost:3000/", "https://register.example.com/");
  expect(rulesBroken(published, { isPublished: true })).toEqual([]);
});

const breakages: readonly [rule: string, what: string, edit: (text: string) => string][] = [
  ["well-formed", "a tag is not closed", (text) => text.replace("</Hosts>", "")],
  ["order", "Permissions before Hosts", (text) => text.replace(/\s*<Permissions>.*<\/Permissions>/, "").replace("<Hosts>", "<Permissions>ReadWriteDocument</Permissions><Hosts>")],
  ["order", "an unknown element", (text) => text.replace("<Requirements>", "<Colour/><Requirements>")],
  ["order", "no SupportUrl", (text) => text.replace(/<SupportUrl[^>]*\/>/, "")],
  ["order", "a label after the control", (text) => text.replace(/<Label resid="Group.Label"\/>/, "").replace("</Control>", '</Control><Label resid="Group.Label"/>')],
  ["values", "an id that is no GUID", (text) => text.replace(/<Id>.*<\/Id>/, "<Id>42</Id>")],
  ["values", "five version numbers", (text) => text.replace("0.1.0.0", "0.1.0.0.0")],
  ["values", "an unknown permission", (text) => text.replace("ReadWriteDocument", "Everything")],
  ["values", "a description of 251 characters", (text) => text.replace(/(<Description DefaultValue=")[^"]*/, `$1${"长".repeat(251)}`)],
  ["addresses", "http", (text) => text.replace("https://localhost:3000/taskpane.html", "http://localhost:3000/taskpane.html")],
  ["addresses", "a relative address", (text) => text.replace('SupportUrl DefaultValue="https://localhost:3000/', 'SupportUrl DefaultValue="')],
  ["icons", "a large icon of the wrong size", (text) => text.replace("icon-64.png", "icon-32.png")],
  ["icons", "an icon that does not exist", (text) => text.replace("icon-80.png", "icon-81.png")],
  ["icons", "no 80 px image", (text) => text.replace('<bt:Image size="80" resid="Icon.80"/>', "")],
  ["resources", "a resource that is not defined", (text) => text.replace('resid="OpenPane.Tip"', 'resid="OpenPane.Hint"')],
  ["resources", "a text where an address belongs", (text) => text.replace('<SourceLocation resid="Taskpane.Url"/>', '<SourceLocation resid="Tab.Label"/>')],
  ["resources", "an id of 33 characters", (text) => text.replaceAll("OpenPane.Tip", "x".repeat(33))],
  ["texts", "no English text", (text) => text.replace('<bt:Override Locale="en-US" Value="Open Project Register"/>', "")],
  ["texts", "a short text of 126 characters", (text) => text.replace('Value="Open Project Register"', `Value="${"x".repeat(126)}"`)],
  ["ids", "one id for two controls", (text) => text.replace('id="ProjectRegister.OpenPane"', 'id="ProjectRegister.Group"')],
  ["functions", "a command without its function", (text) => text.replace(/<Action xsi:type="ShowTaskpane">[\s\S]*?<\/Action>/, '<Action xsi:type="ExecuteFunction"><FunctionName>approve</FunctionName></Action>')],
];

test.each(breakages)("MANIFEST-3 rule %s finds: %s", (rule, _what, edit) => {
  const broken = edit(manifest);
  expect(broken).not.toBe(manifest);
  expect(rulesBroken(broken)).toContain(rule);
});
