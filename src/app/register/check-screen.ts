import { FINDINGS, findingText, repairText, type Finding } from "../../core/check/finding";
import type { Language } from "../../core/language";
import type { RegisterScreen } from "./state";

/** 检查: what was found, the severe first, and what was repaired since. */
export function checkScreen(findings: readonly Finding[], repaired: readonly Finding[], language: Language): RegisterScreen {
  const shown = findings.map((finding) => {
    const { severity, title } = FINDINGS[finding.kind];
    return { id: finding.id, severity, kind: title[language], text: findingText(finding, language), cell: finding.cell, repair: repairText(finding, language) };
  });
  return {
    kind: "check",
    findings: [...shown.filter(({ severity }) => severity === "severe"), ...shown.filter(({ severity }) => severity !== "severe")],
    repaired: repaired.map((finding) => ({ id: finding.id, text: repairText(finding, language) ?? findingText(finding, language) })),
  };
}
