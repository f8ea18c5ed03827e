/** The groups of a report, one open at first. */

import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, CounterBadge, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { GroupId, ReportGroup } from "../describe/report-groups";
import { usePane } from "../shell/pane-context";
import { ReportRows } from "./report-rows";

interface Props {
  readonly groups: readonly ReportGroup[];
  readonly knownSheet: string;
  readonly open: readonly GroupId[];
  /** The level of the groups' titles among the headings of the screen. */
  readonly level?: "h3" | "h4";
}

const useStyles = makeStyles({
  accordion: { marginInline: "-12px" },
  title: { display: "flex", alignItems: "center", gap: "8px", flexGrow: 1 },
  panel: { margin: "0 12px 8px" },
});

export function ReportAccordion({ groups, knownSheet, open, level = "h3" }: Props): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <Accordion className={styles.accordion} multiple collapsible defaultOpenItems={[...open]}>
      {groups.map((group) => (
        <AccordionItem key={group.id} value={group.id}>
          <AccordionHeader as={level}>
            <span className={styles.title}>
              {group.title}
              <CounterBadge count={group.rows.length} overflowCount={99999} appearance="filled" color="informative" aria-label={texts.groups.count(group.rows.length)} />
            </span>
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <ReportRows rows={group.rows} knownSheet={knownSheet} level={level === "h3" ? "h4" : "h5"} />
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
