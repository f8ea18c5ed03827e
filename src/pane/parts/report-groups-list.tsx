/** The groups of a report, those that matter open at first. */

import type { ReactNode } from "react";
import type { GroupId, ReportGroup } from "../describe/report-groups";
import { usePane } from "../shell/pane-context";
import { Disclosure } from "./disclosure";
import { ReportRows } from "./report-rows";

interface Props {
  readonly groups: readonly ReportGroup[];
  readonly knownSheet: string;
  readonly open: readonly GroupId[];
  /** The level of the groups' titles among the headings of the screen. */
  readonly level?: "h3" | "h4";
}

export function ReportGroupsList({ groups, knownSheet, open, level = "h3" }: Props): ReactNode {
  const { texts } = usePane();
  return (
    <div>
      {groups.map((group) => (
        <Disclosure key={group.id} title={group.title} level={level} opensAtFirst={open.includes(group.id)} count={{ number: group.rows.length, words: texts.groups.count(group.rows.length) }}>
          <ReportRows rows={group.rows} knownSheet={knownSheet} level={level === "h3" ? "h4" : "h5"} />
        </Disclosure>
      ))}
    </div>
  );
}
