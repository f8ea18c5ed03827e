/** How often something is due again. */

import type { Interval } from "../../core/regulation/regulation";

export const INTERVALS: Interval[] = [
  { id: "meeting", every: 2, unit: "week", label: { zh: "进度会议", en: "Progress meetings" }, about: { zh: "项目启动后，两次进度会议之间最多隔多久", en: "The longest time between two progress meetings once a project has started" } },
  { id: "progressReport", every: 1, unit: "month", label: { zh: "进度报告", en: "Progress reports" }, about: { zh: "项目启动后，多久交一次进度报告", en: "How often a progress report is due once a project has started" } },
  { id: "audit", every: 1, unit: "quarter", label: { zh: "定期审计", en: "Audits" }, about: { zh: "多久审计一次", en: "How often there is an audit" } },
];
